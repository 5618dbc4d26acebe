package tandem.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.segments.SegmentFollower;
import tandem.segments.SegmentId;
import tandem.segments.SegmentUse;

/** Grades people anew who enter or leave a segment that the fit table asks for. */
@Component
class FitFollower implements SegmentFollower, SegmentUse {

  private final FitTables tables;
  private final Scores scores;
  private final Regrading regrading;

  FitFollower(FitTables tables, Scores scores, Regrading regrading) {
    this.tables = tables;
    this.scores = scores;
    this.regrading = regrading;
  }

  @Override
  public String name() {
    return Grading.FOLLOWER;
  }

  @Override
  public Set<SegmentId> followed() {
    return tables.current().segments();
  }

  @Override
  public void moved(List<PersonId> people, Instant now) {
    scores.regrade(people, now);
  }

  @Override
  public void redefined(SegmentId segment) {
    regrading.ask("A segment of the fit table means something else");
  }

  @Override
  public List<Use> all() {
    return followed().stream()
        .map(segment -> new Use(segment, "the fit table", "/scoring", true))
        .toList();
  }
}
