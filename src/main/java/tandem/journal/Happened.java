package tandem.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.Channel;

/**
 * An interaction as it is kept, and as the API tells it.
 *
 * @param bot true: a machine did it, and it counts for no score
 * @param facts all that was told: url, title, referrer, utm, properties
 */
record Happened(
    long id,
    Kind kind,
    @Nullable String name,
    Instant occurredAt,
    Instant receivedAt,
    @Nullable Channel channel,
    @Nullable OfCampaign campaign,
    boolean bot,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    Map<String, Object> facts) {

  /** The campaign it belongs to. */
  record OfCampaign(UUID id, String name) {}

  @Nullable String fact(String key) {
    return facts.get(key) instanceof String text && !text.isBlank() ? text : null;
  }
}
