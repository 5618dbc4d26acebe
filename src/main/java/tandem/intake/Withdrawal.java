package tandem.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.handoff.Lifecycle;
import tandem.handoff.PastStages;
import tandem.journal.Told;
import tandem.people.Identification.Facts;
import tandem.people.PersonId;
import tandem.people.Strangers;
import tandem.platform.Columns;
import tandem.scoring.Scores;

/**
 * The write path backwards: takes back what a door told, where nothing has been built on it since.
 */
@Component
public class Withdrawal {

  private static final int AT_ONCE = 500;

  /** A person is as old as the telling that made them. */
  private static final String MADE =
      """
      select p.id
        from person p
       where p.id = any(:persons::uuid[])
         and exists (select from interaction i
                      where i.person_id = p.id and i.door_id = :door and i.received_at = p.created_at)
      """;

  private static final String UNTOUCHED =
      """
      select p.id
        from person p
       where p.id = any(:persons::uuid[])
         and not exists (select from interaction i where i.person_id = p.id and i.door_id <> :door)
         and not exists (select from stage_move m
                          where m.person_id = p.id and m.from_stage is not null and m.door_id is distinct from :door)
         and p.updated_at <= (select max(i.received_at) from interaction i
                               where i.person_id = p.id and i.door_id = :door)
       order by p.id
         for update of p
      """;

  private final Told told;
  private final Scores scores;
  private final Lifecycle lifecycle;
  private final PastStages past;
  private final Strangers strangers;
  private final JdbcClient jdbc;
  private final Clock clock;

  Withdrawal(
      Told told,
      Scores scores,
      Lifecycle lifecycle,
      PastStages past,
      Strangers strangers,
      JdbcClient jdbc,
      Clock clock) {
    this.told = told;
    this.scores = scores;
    this.lifecycle = lifecycle;
    this.past = past;
    this.strangers = strangers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Some of what a door told.
   *
   * @param after the message id of the last of it; null: nothing was left
   * @param removed people whom it had made, and who are gone
   * @param kept people whom it had made, and with whom something happened since
   * @param others people who were known before
   */
  public record Step(
      @Nullable String after, List<PersonId> removed, List<PersonId> kept, List<PersonId> others) {}

  /** Removes the people whom some of it made. Runs inside the caller's transaction. */
  public Step step(UUID door, @Nullable String after) {
    var tellings = told.by(door, after, AT_ONCE);
    if (tellings.isEmpty()) {
      return new Step(null, List.of(), List.of(), List.of());
    }
    var persons =
        tellings.stream().map(Told.Telling::person).filter(Objects::nonNull).distinct().toList();
    var made = ask(MADE, door, persons);
    var free = ask(UNTOUCHED, door, made);
    free.removeAll(strangers.held(free));
    remove(door, free);
    var kept = new ArrayList<>(made);
    kept.removeAll(free);
    var others = persons.stream().filter(person -> !made.contains(person)).toList();
    return new Step(tellings.getLast().messageId(), List.copyOf(free), kept, others);
  }

  /**
   * Forgets what the door told of people who stay: their scores are computed anew, and buyers stand
   * where they stood before.
   *
   * @param facts what the grade of fit looks at, of those of whom it is other than before
   */
  public void forget(UUID door, Collection<PersonId> persons, Map<PersonId, Facts> facts) {
    var sorted = persons.stream().distinct().sorted().toList();
    var now = clock.instant();
    var held = scores.hold(sorted);
    told.forget(door, sorted);
    scores.add(held, List.of(), facts, sorted, now);
    past.takeBack(door, sorted);
  }

  private void remove(UUID door, Set<PersonId> persons) {
    told.forget(door, persons);
    scores.forget(persons);
    lifecycle.forget(persons);
    strangers.make(persons);
  }

  private Set<PersonId> ask(String sql, UUID door, Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return new HashSet<>();
    }
    return new HashSet<>(
        jdbc.sql(sql)
            .param("door", door)
            .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
            .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
            .list());
  }
}
