/**
 * Who are these people? A segment is a {@link tandem.segments.Condition} and the people who meet
 * it, or a list that is kept by hand. Membership follows whatever happens within a second, at a
 * cost that goes with the change; whoever enters or leaves is told by {@link
 * tandem.segments.SegmentMoves} within the transaction, and to each {@link
 * tandem.segments.SegmentFollower} soon after it.
 */
@ApplicationModule(
    displayName = "segments",
    allowedDependencies = {"journal", "campaigns", "people", "fields", "access", "web", "platform"})
@NullMarked
package tandem.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
