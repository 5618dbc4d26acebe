package tandem.handoff;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** Everybody's stage, and how they got there. */
@Component
class StageStore {

  /** Where somebody stands. */
  record Standing(Stage stage, @Nullable Instant wakeAt) {}

  /** A step from one stage to another; no "from" for somebody new. */
  record Move(
      PersonId person,
      @Nullable Stage from,
      Stage to,
      @Nullable Instant wakeAt,
      Instant at,
      String cause) {}

  private static final String LOCK =
      """
      select person_id, stage, wake_at
        from person_stage
       where person_id = any(:persons::uuid[])
       order by person_id
         for no key update
      """;

  private static final String STAND =
      """
      insert into person_stage (person_id, stage, since, wake_at)
      select distinct on (person_id) person_id, stage, at, wake_at
        from unnest(:persons::uuid[], :tos::text[], :ats::timestamptz[], :wakes::timestamptz[]) with ordinality
             as new (person_id, stage, at, wake_at, position)
       order by person_id, position desc
      on conflict (person_id) do update
         set stage = excluded.stage, since = excluded.since, wake_at = excluded.wake_at
      """;

  private static final String REMEMBER =
      """
      insert into stage_move (person_id, from_stage, to_stage, at, cause, actor_id, door_id)
      select person_id, from_stage, to_stage, at, cause, :actor::uuid, :door::uuid
        from unnest(:persons::uuid[], :froms::text[], :tos::text[], :ats::timestamptz[], :causes::text[]) with ordinality
             as new (person_id, from_stage, to_stage, at, cause, position)
       order by position
      """;

  private static final List<String> FORGET =
      List.of(
          "delete from stage_move where person_id = any(:persons::uuid[])",
          "delete from person_stage where person_id = any(:persons::uuid[])");

  private final JdbcClient jdbc;

  StageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where they stand, held until the transaction ends. */
  Map<PersonId, Standing> lock(Collection<PersonId> persons) {
    var standings = new HashMap<PersonId, Standing>();
    if (!persons.isEmpty()) {
      jdbc.sql(LOCK)
          .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
          .query(
              row -> {
                standings.put(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    new Standing(
                        Stage.valueOf(row.getString("stage")), Times.maybe(row, "wake_at")));
              });
    }
    return standings;
  }

  /**
   * @param door whose telling moved them; null: it need not be known
   */
  void move(List<Move> moves, @Nullable UserId actor, @Nullable UUID door) {
    if (moves.isEmpty()) {
      return;
    }
    var columns =
        Columns.of(moves)
            .with("persons", Move::person)
            .with("froms", Move::from)
            .with("tos", Move::to)
            .with("ats", Move::at)
            .with("wakes", Move::wakeAt)
            .with("causes", Move::cause)
            .arrays();
    jdbc.sql(STAND).params(columns).update();
    jdbc.sql(REMEMBER)
        .params(columns)
        .param("actor", actor == null ? null : actor.toString())
        .param("door", door == null ? null : door.toString())
        .update();
  }

  void forget(Collection<PersonId> persons) {
    var arrays = Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays();
    FORGET.forEach(sql -> jdbc.sql(sql).params(arrays).update());
  }
}
