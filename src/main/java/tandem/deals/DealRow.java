package tandem.deals;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.access.Caller;
import tandem.access.UserId;
import tandem.people.PersonName;
import tandem.platform.Times;

/**
 * A deal as lists read it.
 *
 * @param owner the name of the user, or of the salesperson that an import named
 */
record DealRow(
    UUID id,
    int version,
    UUID personId,
    String person,
    @Nullable String company,
    String name,
    String sortName,
    @Nullable BigDecimal amount,
    String currency,
    PipelineStage stage,
    DealState state,
    Instant stageSince,
    @Nullable UUID ownerId,
    @Nullable String owner,
    @Nullable LocalDate expectedClose,
    Instant createdAt,
    @Nullable Instant closedAt,
    @Nullable String lostReason,
    @Nullable String lostNote) {

  static DealRow of(ResultSet row, int number) throws SQLException {
    return new DealRow(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("person_id", UUID.class),
        PersonName.of(row),
        row.getString("company"),
        row.getString("name"),
        row.getString("sort_name"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        PipelineStore.stage(row),
        DealState.valueOf(row.getString("state")),
        Times.instant(row, "stage_since"),
        row.getObject("owner_id", UUID.class),
        row.getString("owner"),
        row.getObject("expected_close", LocalDate.class),
        Times.instant(row, "created_at"),
        Times.maybe(row, "closed_at"),
        row.getString("lost_reason"),
        row.getString("lost_note"));
  }

  boolean open() {
    return state == DealState.OPEN;
  }

  /** The stage, or how it ended. */
  String stand() {
    return open() ? stage.name() : state.label();
  }

  /** The tone of the stand, as badges have them. */
  String tone(Instant now) {
    return switch (state) {
      case OPEN -> stalled(now) ? "warn" : "accent";
      case WON -> "good";
      case LOST -> "neutral";
    };
  }

  /** The symbol of the stand. */
  String icon(Instant now) {
    return switch (state) {
      case OPEN -> stalled(now) ? "hourglass" : "circle-dot";
      case WON -> "trophy";
      case LOST -> "circle-x";
    };
  }

  boolean changeableBy(Caller caller) {
    return Deal.mayChange(ownerId == null ? null : new UserId(ownerId), caller);
  }

  boolean stalled(Instant now) {
    return open() && stage.stalled(stageSince, now);
  }
}
