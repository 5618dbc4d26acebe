package tandem.deals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the API tells it.
 *
 * @param stage a code of the pipeline; a closed deal tells the stage it was closed in
 * @param state open, won or lost
 * @param owner the id of the user
 */
record DealJson(
    UUID id,
    UUID person,
    String name,
    @Nullable BigDecimal amount,
    String currency,
    String stage,
    String state,
    @Nullable UUID owner,
    @Nullable LocalDate expectedClose,
    Instant createdAt,
    @Nullable Instant closedAt,
    @Nullable String lostReason,
    @Nullable String lostNote) {

  static DealJson of(DealRow row) {
    return new DealJson(
        row.id(),
        row.personId(),
        row.name(),
        row.amount(),
        row.currency(),
        row.stage().code(),
        row.state().code(),
        row.ownerId(),
        row.expectedClose(),
        row.createdAt(),
        row.closedAt(),
        row.lostReason(),
        row.lostNote());
  }
}
