package tandem.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.scoring.Scores;
import tandem.segments.SegmentFollower;
import tandem.segments.SegmentId;
import tandem.segments.SegmentUse;

/** Offers people to sales who had the points and have come to belong to the segment agreed on. */
@Component
class AgreementFollower implements SegmentFollower, SegmentUse {

  private final Agreements agreements;
  private final Scores scores;
  private final Qualifying qualifying;
  private final Handoffs handoffs;

  AgreementFollower(
      Agreements agreements, Scores scores, Qualifying qualifying, Handoffs handoffs) {
    this.agreements = agreements;
    this.scores = scores;
    this.qualifying = qualifying;
    this.handoffs = handoffs;
  }

  @Override
  public String name() {
    return Qualifying.FOLLOWER;
  }

  @Override
  public Set<SegmentId> followed() {
    return Optional.ofNullable(agreements.inForce().segment())
        .map(segment -> Set.of(segment.id()))
        .orElse(Set.of());
  }

  /**
   * Their scores are held first: whoever gives them points at this moment is waited for, or sees
   * that they belong.
   */
  @Override
  public void moved(List<PersonId> people, Instant now) {
    var held = scores.hold(people);
    handoffs.offer(qualifying.qualifyMembers(scores.engagement(held, now), now), now);
  }

  /** Like other terms, a segment that means something else counts from the next thing they do. */
  @Override
  public void redefined(SegmentId segment) {}

  @Override
  public List<Use> all() {
    return followed().stream()
        .map(segment -> new Use(segment, "the agreement", "/handoff/agreement", false))
        .toList();
  }
}
