package tandem.handoff;

import java.sql.Types;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.handoff.PastStages.Standing;
import tandem.people.PersonId;
import tandem.platform.Times;

/** Where somebody stands who was two people before. */
@Component
class JoinedStages {

  private static final String OF =
      "select stage, since, wake_at from person_stage where person_id = :person";
  private static final String DROP = "delete from person_stage where person_id = :person";
  private static final String PUT =
      """
      insert into person_stage (person_id, stage, since, wake_at) values (:person, :stage, :since, :wake)
      on conflict (person_id) do update
         set stage = excluded.stage, since = excluded.since, wake_at = excluded.wake_at
      """;

  private final JdbcClient jdbc;
  private final StageStore store;

  JoinedStages(JdbcClient jdbc, StageStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  void hold(Collection<PersonId> persons) {
    store.lock(persons);
  }

  /**
   * The one that the other could still have become; where each could, the later; of the same stage,
   * the earlier.
   */
  static @Nullable Standing join(@Nullable Standing one, @Nullable Standing other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    var otherIsLater = other.since().isAfter(one.since());
    if (one.stage() == other.stage()) {
      return otherIsLater ? one : other;
    }
    return one.stage().yieldsTo(other.stage(), otherIsLater) ? other : one;
  }

  @Nullable Standing of(PersonId person) {
    return jdbc.sql(OF)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Standing(
                    Stage.valueOf(row.getString("stage")),
                    Times.instant(row, "since"),
                    Times.maybe(row, "wake_at")))
        .optional()
        .orElse(null);
  }

  void put(PersonId person, @Nullable Standing standing) {
    if (standing == null) {
      jdbc.sql(DROP).param("person", person.value()).update();
      return;
    }
    var wake = standing.wakeAt();
    jdbc.sql(PUT)
        .param("person", person.value())
        .param("stage", standing.stage().name())
        .param("since", Times.sql(standing.since()))
        .param("wake", wake == null ? null : Times.sql(wake), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
