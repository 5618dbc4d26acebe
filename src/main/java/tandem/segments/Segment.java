package tandem.segments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A condition and the people who meet it, or a list that is kept by hand.
 *
 * @param condition null: a list
 * @param version grows with each change of the condition
 * @param broken why the condition means nothing any more; then nobody enters or leaves
 * @param members how many people belong to it
 * @param filledAt when all people had been looked at under the condition; null: not yet
 */
public record Segment(
    SegmentId id,
    String name,
    @Nullable Condition condition,
    int version,
    State state,
    @Nullable String broken,
    long members,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant filledAt) {

  /** How far it is. */
  public enum State {
    FILLING,
    ACTIVE
  }

  public boolean isList() {
    return condition == null;
  }
}
