package tandem.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** Writes hand-offs. */
@Component
class HandoffStore {

  private static final String OFFER =
      """
      insert into handoff (id, person_id, owner_id, state, agreement, cause, score, offered_at, due_at)
      select id, person_id, owner_id, 'OFFERED', :agreement, cause, score, :now, :due
        from unnest(:ids::uuid[], :persons::uuid[], :owners::uuid[], :causes::text[], :scores::numeric[])
             as new (id, person_id, owner_id, cause, score)
      on conflict (person_id) where state = 'OFFERED' do nothing
      """;

  private static final String LOCK =
      "select id, person_id, owner_id, state from handoff where id = :id for no key update";

  private static final String ANSWER =
      """
      update handoff
         set state = :state, answered_at = :now, answered_by = :by, owner_id = coalesce(owner_id, :by),
             reason = :reason, note = :note
       where id = :id
      """;

  private static final String ACCEPTED =
      """
      select id from handoff
       where person_id = :person and state = 'ACCEPTED'
       order by answered_at desc limit 1
      """;

  private final JdbcClient jdbc;

  HandoffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An offer to be made. */
  record Offer(HandoffId id, PersonId person, @Nullable UserId owner, String cause, double score) {}

  void offer(List<Offer> offers, Agreement agreement, Instant now) {
    jdbc.sql(OFFER)
        .params(
            Columns.of(offers)
                .with("ids", Offer::id)
                .with("persons", Offer::person)
                .with("owners", Offer::owner)
                .with("causes", Offer::cause)
                .with("scores", Offer::score)
                .arrays())
        .param("agreement", agreement.version())
        .param("now", Times.sql(now))
        .param("due", Times.sql(now.plus(agreement.answerWithin())))
        .update();
  }

  Optional<Handoff> lock(HandoffId id) {
    return jdbc.sql(LOCK).param("id", id.value()).query((row, number) -> handoff(row)).optional();
  }

  void answer(
      HandoffId id,
      Handoff.State state,
      UserId by,
      @Nullable String reason,
      @Nullable String note,
      Instant now) {
    jdbc.sql(ANSWER)
        .param("id", id.value())
        .param("state", state.name())
        .param("now", Times.sql(now))
        .param("by", by.value())
        .param("reason", reason)
        .param("note", note)
        .update();
  }

  Optional<HandoffId> accepted(PersonId person) {
    return jdbc.sql(ACCEPTED)
        .param("person", person.value())
        .query((row, number) -> new HandoffId(row.getObject("id", UUID.class)))
        .optional();
  }

  private static Handoff handoff(ResultSet row) throws SQLException {
    var owner = row.getObject("owner_id", UUID.class);
    return new Handoff(
        new HandoffId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        owner == null ? null : new UserId(owner),
        Handoff.State.valueOf(row.getString("state")));
  }
}
