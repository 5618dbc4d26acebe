package tandem.scoring;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tandem.people.Identification.Facts;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.segments.Conditions;
import tandem.segments.SegmentId;

/** Asks the fit table about people. */
@Component
class Grading {

  /** What segments know those by who follow them for the sake of the grade. */
  static final String FOLLOWER = "fit";

  private final FitTables tables;
  private final Conditions conditions;
  private final People people;

  Grading(FitTables tables, Conditions conditions, People people) {
    this.tables = tables;
    this.conditions = conditions;
    this.people = people;
  }

  /**
   * The grades of people as they are within the caller's transaction.
   *
   * @param facts of those whose profile changed
   * @param strangers people of whom nothing was said just now
   */
  Map<PersonId, Grade> now(
      int version, Map<PersonId, Facts> facts, Collection<PersonId> strangers, Instant now) {
    if (facts.isEmpty() && strangers.isEmpty()) {
      return Map.of();
    }
    var table = tables.get(version);
    var said = new HashMap<>(facts);
    if (!strangers.isEmpty()) {
      said.putAll(people.facts(strangers));
    }
    var whom = new TreeSet<>(facts.keySet());
    whom.addAll(strangers);
    return grades(table, whom, said, conditions.meeting(table.segments(), whom, FOLLOWER, now));
  }

  /** The grades of people by the segments in which they are kept. */
  Map<PersonId, Grade> kept(int version, Collection<PersonId> whom) {
    var table = tables.get(version);
    return grades(table, whom, people.facts(whom), conditions.belonging(table.segments(), whom));
  }

  private static Map<PersonId, Grade> grades(
      FitTable table,
      Collection<PersonId> whom,
      Map<PersonId, Facts> facts,
      Map<PersonId, Set<SegmentId>> met) {
    var grades = new HashMap<PersonId, Grade>();
    for (var person : whom) {
      grades.put(person, table.grade(facts.get(person), met.getOrDefault(person, Set.of())));
    }
    return grades;
  }
}
