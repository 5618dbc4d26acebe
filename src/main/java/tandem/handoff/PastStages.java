package tandem.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** Tells where people stand, and puts them back where they stood. */
@Component
public class PastStages {

  private static final String OF =
      """
      select person_id, stage, since, wake_at
        from person_stage
       where person_id = any(:persons::uuid[])
       order by person_id
         for no key update
      """;

  private static final String RESTORE =
      """
      update person_stage s
         set stage = c.stage, since = c.since, wake_at = c.wake
        from unnest(:persons::uuid[], :stages::text[], :sinces::timestamptz[], :wakes::timestamptz[],
                    :leftStages::text[], :leftSinces::timestamptz[])
             as c (person_id, stage, since, wake, left_stage, left_since)
       where s.person_id = c.person_id and s.stage = c.left_stage and s.since = c.left_since
      returning s.person_id
      """;

  /** Those who stand where a door's telling brought them, and where they stood before it. */
  private static final String BROUGHT =
      """
      with move as (
        select m.id, m.person_id, bool_and(m.door_id is not distinct from :door)
                                    over (partition by m.person_id order by m.id desc) as brought
          from stage_move m
         where m.person_id = any(:persons::uuid[])
      ), ends as (
        select person_id, max(id) filter (where brought) as last, max(id) filter (where not brought) as before
          from move
         group by person_id
      )
      select s.person_id, b.to_stage as stage, b.at as since, s.stage as left_stage, s.since as left_since
        from ends e
        join stage_move b on b.id = e.before
        join stage_move l on l.id = e.last
        join person_stage s on s.person_id = e.person_id and s.stage = l.to_stage and s.since = l.at
       order by s.person_id
         for no key update of s
      """;

  private static final String FORGET =
      "delete from stage_move where person_id = any(:persons::uuid[]) and door_id = :door";

  private final JdbcClient jdbc;
  private final Agreements agreements;
  private final ApplicationEventPublisher events;

  PastStages(JdbcClient jdbc, Agreements agreements, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.agreements = agreements;
    this.events = events;
  }

  /**
   * Where somebody stands.
   *
   * @param wakeAt until when somebody recycled is left in peace
   */
  public record Standing(Stage stage, Instant since, @Nullable Instant wakeAt) {}

  /** Where a door's telling brought somebody. */
  public record Change(PersonId person, Standing before, Standing after) {}

  /** As they stand now; nobody moves them until the transaction ends. */
  public Map<PersonId, Standing> of(Collection<PersonId> persons) {
    var standings = new HashMap<PersonId, Standing>();
    if (!persons.isEmpty()) {
      jdbc.sql(OF)
          .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
          .query(
              row -> {
                standings.put(person(row), standing(row));
              });
    }
    return standings;
  }

  /**
   * Puts back those who still stand where the telling brought them, as if it had never moved them.
   * Runs inside the caller's transaction.
   *
   * @return who was put back
   */
  public Set<PersonId> restore(UUID door, List<Change> changes) {
    if (changes.isEmpty()) {
      return Set.of();
    }
    of(changes.stream().map(Change::person).toList());
    var restored =
        jdbc.sql(RESTORE)
            .params(
                Columns.of(changes)
                    .with("persons", Change::person)
                    .with("stages", change -> change.before().stage())
                    .with("sinces", change -> change.before().since())
                    .with("wakes", change -> change.before().wakeAt())
                    .with("leftStages", change -> change.after().stage())
                    .with("leftSinces", change -> change.after().since())
                    .arrays())
            .query((row, _) -> person(row))
            .list();
    jdbc.sql(FORGET)
        .param("door", door)
        .params(Columns.of(restored).with("persons", person -> person).arrays())
        .update();
    return new HashSet<>(restored);
  }

  /**
   * Puts back those of these people whom the door's telling moved last, as far as nobody moved them
   * since. Runs inside the caller's transaction; a {@link StagesTakenBack} tells of them.
   */
  public void takeBack(UUID door, Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return;
    }
    var recycleFor = agreements.inForce().recycleFor();
    var changes =
        jdbc.sql(BROUGHT)
            .param("door", door)
            .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
            .query((row, _) -> change(row, recycleFor))
            .list();
    if (!changes.isEmpty()) {
      restore(door, changes);
      events.publishEvent(new StagesTakenBack(changes));
    }
  }

  private static Change change(ResultSet row, Duration recycleFor) throws SQLException {
    var stage = Stage.valueOf(row.getString("stage"));
    var since = Times.instant(row, "since");
    return new Change(
        person(row),
        new Standing(stage, since, stage == Stage.RECYCLED ? since.plus(recycleFor) : null),
        new Standing(
            Stage.valueOf(row.getString("left_stage")), Times.instant(row, "left_since"), null));
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person_id", UUID.class));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Stage.valueOf(row.getString("stage")),
        Times.instant(row, "since"),
        Times.maybe(row, "wake_at"));
  }
}
