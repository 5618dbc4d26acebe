package tandem.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;

/**
 * One thing that happened, as a door tells it.
 *
 * @param door the source, form or import it came by; a message id means something only together
 *     with it
 * @param messageId the sender's own id of this telling: a repeat is acknowledged and changes
 *     nothing
 * @param name what exactly, in the sender's words, such as "Order Completed" or a form's title
 * @param properties everything else that was told, kept as it came (values as Jackson reads JSON)
 */
public record Interaction(
    UUID door,
    String messageId,
    Kind kind,
    @Nullable String name,
    Instant occurredAt,
    Who who,
    Touch touch,
    @Nullable Money amount,
    Map<String, Object> properties) {

  public Interaction {
    properties = java.util.Collections.unmodifiableMap(properties);
  }
}
