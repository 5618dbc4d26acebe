package tandem.deals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;

/**
 * A deal as a file tells it; null where the file says nothing, so that what is known stays.
 *
 * @param state null: told neither by a word nor by a date
 * @param closed when it was won or lost
 */
record ImportedDeal(
    @Nullable String externalId,
    PersonId person,
    @Nullable String name,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable String stage,
    @Nullable DealState state,
    @Nullable Instant created,
    @Nullable Instant closed,
    @Nullable LocalDate expectedClose,
    @Nullable String owner,
    @Nullable String lostReason,
    Map<String, String> attributes) {

  /**
   * The same row of the same file always makes the same deal: where the file has no ids, a deal is
   * known by its person, its name and the day it was opened, or else closed.
   */
  UUID idByContent() {
    var day = created == null ? closed : created;
    var content = "%s\n%s\n%s".formatted(person, name, day);
    return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
  }
}
