package tandem.deals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.handoff.HandoffId;
import tandem.people.PersonId;
import tandem.platform.Times;

/** Keeps deals and what happened to them. */
@Component
class DealStore {

  private static final String INSERT =
      """
      insert into deal (id, person_id, name, amount, currency, expected_close, stage, state, stage_since, owner_id,
                        handoff_id, created_at)
      values (:id, :person, :name, :amount, :currency, :expectedClose, :stage, 'OPEN', :now, :owner, :handoff, :now)
      """;

  /**
   * Locks the row: whoever decides about the deal next waits until this decision is kept. The stage
   * is joined after the wait, or a deal that was moved meanwhile would not be found.
   */
  private static final String LOCK =
      """
      with locked as (
        select * from deal where id = :id for update
      )
      select d.id, d.person_id, d.name, d.amount, d.currency, d.expected_close, d.state, d.stage_since,
             d.lost_reason, d.lost_note, d.owner_id, d.version, s.code, s.name as stage_name, s.probability, s.usual_days
        from locked d
        join pipeline_stage s on s.code = d.stage
      """;

  private static final String MOVE =
      """
      update deal
         set stage = :stage, state = :state, stage_since = :since, closed_at = case when :state = 'OPEN' then null else :since end, lost_reason = :reason,
             lost_note = :note
       where id = :id
      """;

  private static final String RECORD =
      """
      insert into deal_move (deal_id, stage, state, note, at, actor_id)
      values (:id, :stage, :state, :note, :at, :actor)
      """;

  private static final String CHANGE =
      """
      update deal
         set name = :name, amount = :amount, currency = :currency, expected_close = :expectedClose, owner_id = :owner,
             version = version + 1
       where id = :id
      """;

  private final JdbcClient jdbc;

  DealStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Deal deal, @Nullable HandoffId handoff) {
    jdbc.sql(INSERT)
        .param("id", deal.id().value())
        .param("person", deal.person().value())
        .param("name", deal.terms().name())
        .param("amount", deal.terms().amount())
        .param("currency", deal.terms().currency())
        .param("expectedClose", deal.terms().expectedClose())
        .param("stage", deal.standing().stage().code())
        .param("owner", value(deal.owner()))
        .param("handoff", handoff == null ? null : handoff.value())
        .param("now", Times.sql(deal.standing().since()))
        .update();
  }

  Optional<Deal> lock(DealId id) {
    return jdbc.sql(LOCK).param("id", id.value()).query((row, _) -> deal(row)).optional();
  }

  void move(Deal deal) {
    var standing = deal.standing();
    var lost = standing instanceof Standing.Lost l ? l : null;
    jdbc.sql(MOVE)
        .param("id", deal.id().value())
        .param("stage", standing.stage().code())
        .param("state", standing.state().name())
        .param("since", Times.sql(standing.since()))
        .param("reason", lost == null ? null : lost.reason())
        .param("note", lost == null ? null : lost.note())
        .update();
  }

  void change(Deal deal) {
    jdbc.sql(CHANGE)
        .param("id", deal.id().value())
        .param("name", deal.terms().name())
        .param("amount", deal.terms().amount())
        .param("currency", deal.terms().currency())
        .param("expectedClose", deal.terms().expectedClose())
        .param("owner", value(deal.owner()))
        .update();
  }

  /** Keeps for the deal's history how it stands now. */
  void record(Deal deal, UserId actor) {
    var standing = deal.standing();
    jdbc.sql(RECORD)
        .param("id", deal.id().value())
        .param("stage", standing.stage().code())
        .param("state", standing.state().name())
        .param("note", standing instanceof Standing.Lost lost ? lost.words() : null)
        .param("at", Times.sql(standing.since()))
        .param("actor", actor.value())
        .update();
  }

  private static Deal deal(ResultSet row) throws SQLException {
    return new Deal(
        new DealId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new Terms(
            row.getString("name"),
            row.getBigDecimal("amount"),
            row.getString("currency"),
            row.getObject("expected_close", LocalDate.class)),
        standing(row),
        owner(row),
        row.getInt("version"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var stage = PipelineStore.stage(row);
    var since = Times.instant(row, "stage_since");
    return switch (DealState.valueOf(row.getString("state"))) {
      case OPEN -> new Standing.Open(stage, since);
      case WON -> new Standing.Won(stage, since);
      case LOST ->
          new Standing.Lost(stage, since, row.getString("lost_reason"), row.getString("lost_note"));
    };
  }

  private static @Nullable UserId owner(ResultSet row) throws SQLException {
    var id = row.getObject("owner_id", UUID.class);
    return id == null ? null : new UserId(id);
  }

  private static @Nullable UUID value(@Nullable UserId user) {
    return user == null ? null : user.value();
  }
}
