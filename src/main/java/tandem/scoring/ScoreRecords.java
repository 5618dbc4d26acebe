package tandem.scoring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.PersonRows;
import tandem.people.Traces;

/** Scores are never moved: they are computed anew from what the journal says now. */
@Component
class ScoreRecords implements PersonRecords {

  private static final String DROP = "delete from person_score where person_id = :person";

  private final JdbcClient jdbc;
  private final Scores scores;
  private final People people;
  private final PersonRows rows;

  ScoreRecords(JdbcClient jdbc, Scores scores, People people) {
    this.jdbc = jdbc;
    this.scores = scores;
    this.people = people;
    this.rows = new PersonRows(jdbc, "person_score", "model_id");
  }

  @Override
  public String key() {
    return "score";
  }

  @Override
  public Set<String> tables() {
    return Set.of("person_score");
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void hold(Collection<PersonId> persons) {
    scores.hold(persons);
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    drop(from);
    replay(List.of(to), now);
    return null;
  }

  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    replay(List.of(from, to), now);
  }

  private void replay(List<PersonId> persons, Instant now) {
    scores.add(scores.hold(persons), List.of(), people.facts(persons), persons, now);
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(rows.export("Score", who.person()));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    drop(who.person());
  }

  private void drop(PersonId person) {
    jdbc.sql(DROP).param("person", person.value()).update();
  }
}
