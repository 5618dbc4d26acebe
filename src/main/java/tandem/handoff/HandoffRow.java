package tandem.handoff;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.people.PersonName;
import tandem.platform.Times;

/**
 * A hand-off with who it is about and who it is for.
 *
 * @param score the engagement when it was offered
 * @param reason the code of why sales said no
 * @param reasonLabel the same in words
 */
record HandoffRow(
    HandoffId id,
    Who person,
    @Nullable Seller owner,
    Handoff.State state,
    String cause,
    BigDecimal score,
    Instant offeredAt,
    Instant dueAt,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    @Nullable String reason,
    @Nullable String reasonLabel,
    @Nullable String note) {

  record Who(
      PersonId id,
      String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String jobTitle,
      @Nullable String company) {}

  record Seller(UserId id, String name, String email) {}

  static HandoffRow of(ResultSet row, int number) throws SQLException {
    return new HandoffRow(
        HandoffId.of(row.getString("id")),
        who(row),
        seller(row),
        Handoff.State.valueOf(row.getString("state")),
        row.getString("cause"),
        row.getBigDecimal("score"),
        Times.instant(row, "offered_at"),
        Times.instant(row, "due_at"),
        Times.maybe(row, "answered_at"),
        row.getString("answered_by_name"),
        row.getString("reason"),
        row.getString("reason_label"),
        row.getString("note"));
  }

  private static Who who(ResultSet row) throws SQLException {
    return new Who(
        PersonId.of(row.getString("person_id")),
        PersonName.of(row),
        row.getString("email"),
        row.getString("phone"),
        row.getString("job_title"),
        row.getString("company"));
  }

  private static @Nullable Seller seller(ResultSet row) throws SQLException {
    var id = row.getObject("owner_id", UUID.class);
    return id == null
        ? null
        : new Seller(new UserId(id), row.getString("owner_name"), row.getString("owner_email"));
  }

  boolean isOverdue(Instant now) {
    return state == Handoff.State.OFFERED && now.isAfter(dueAt);
  }

  Handoff handoff() {
    return new Handoff(id, person.id(), owner == null ? null : owner.id(), state);
  }
}
