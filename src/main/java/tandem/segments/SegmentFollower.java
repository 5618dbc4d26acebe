package tandem.segments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tandem.people.PersonId;

/** Does something when people enter or leave segments. */
public interface SegmentFollower {

  /** What {@link Conditions#meeting} calls it. */
  String name();

  /** Whose moves it wants to hear of. */
  Set<SegmentId> followed();

  /**
   * They entered or left one of these segments, or membership has caught up with them. Comes soon
   * after the move was kept, in a transaction of its own, at least once.
   */
  void moved(List<PersonId> people, Instant now);

  /**
   * The segment means something else for everybody: it was filled anew, broke, or is gone. Comes
   * within the transaction that does it.
   */
  void redefined(SegmentId segment);
}
