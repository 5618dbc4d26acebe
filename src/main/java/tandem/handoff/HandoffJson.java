package tandem.handoff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off as the API tells it.
 *
 * @param state OFFERED, ACCEPTED or REJECTED
 * @param overdue true while it waits for an answer longer than was agreed
 * @param reason the code of why sales said no
 * @param score the engagement when it was offered
 */
record HandoffJson(
    HandoffId id,
    OfPerson person,
    @Nullable OfUser owner,
    Handoff.State state,
    Instant offeredAt,
    Instant dueAt,
    boolean overdue,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    @Nullable String reason,
    @Nullable String note,
    BigDecimal score,
    String cause) {

  record OfPerson(UUID id, String name, @Nullable String email) {}

  record OfUser(UUID id, String name, String email) {}

  static HandoffJson of(HandoffRow row, Instant now) {
    var owner = row.owner();
    return new HandoffJson(
        row.id(),
        new OfPerson(row.person().id().value(), row.person().name(), row.person().email()),
        owner == null ? null : new OfUser(owner.id().value(), owner.name(), owner.email()),
        row.state(),
        row.offeredAt(),
        row.dueAt(),
        row.isOverdue(now),
        row.answeredAt(),
        row.answeredBy(),
        row.reason(),
        row.note(),
        row.score(),
        row.cause());
  }
}
