package tandem.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.handoff.Agreements.Warm;
import tandem.people.PersonId;
import tandem.segments.Conditions;
import tandem.segments.SegmentId;

/** Asks the agreement about people whose score has just risen, and moves those it says yes to. */
@Component
public class Qualifying {

  /** What segments know those by who follow them for the sake of the agreement. */
  static final String FOLLOWER = "agreement";

  /** Somebody to be offered to sales, and why. */
  public record Qualified(PersonId person, double engagement, String cause) {}

  /** Finds which of these people belong to the segments. */
  private interface Belonging {
    Map<PersonId, Set<SegmentId>> of(Set<SegmentId> segments, Collection<PersonId> people);
  }

  private final Agreements agreements;
  private final StageStore stages;
  private final Conditions conditions;

  Qualifying(Agreements agreements, StageStore stages, Conditions conditions) {
    this.agreements = agreements;
    this.stages = stages;
    this.conditions = conditions;
  }

  /**
   * Makes an MQL of everybody whom the agreement calls qualified, as they are within the caller's
   * transaction.
   *
   * @param engagement points by person
   * @return whom it did
   */
  public List<Qualified> qualify(Map<PersonId, Double> engagement, Instant now) {
    return qualify(
        engagement, now, (segments, people) -> conditions.meeting(segments, people, FOLLOWER, now));
  }

  /** The same of those who are kept in the segment agreed on. */
  List<Qualified> qualifyMembers(Map<PersonId, Double> engagement, Instant now) {
    return qualify(engagement, now, conditions::belonging);
  }

  private List<Qualified> qualify(
      Map<PersonId, Double> engagement, Instant now, Belonging belonging) {
    var qualified = new ArrayList<Qualified>();
    var moves = new ArrayList<StageStore.Move>();
    var ready =
        agreements.warm(engagement).stream()
            .filter(
                warm ->
                    warm.agreement()
                        .isReachedBy(warm.stage(), warm.wakeAt(), warm.engagement(), now))
            .toList();
    for (var warm : agreed(ready, belonging)) {
      var cause = warm.agreement().cause(warm.engagement());
      qualified.add(new Qualified(warm.person(), warm.engagement(), cause));
      moves.add(new StageStore.Move(warm.person(), warm.stage(), Stage.MQL, null, now, cause));
    }
    stages.move(moves, null, null);
    return qualified;
  }

  private static List<Warm> agreed(List<Warm> ready, Belonging belonging) {
    var segment = ready.isEmpty() ? null : ready.getFirst().agreement().segment();
    if (segment == null) {
      return ready;
    }
    var people = ready.stream().map(Warm::person).toList();
    var members = belonging.of(Set.of(segment.id()), people).keySet();
    return ready.stream().filter(warm -> members.contains(warm.person())).toList();
  }
}
