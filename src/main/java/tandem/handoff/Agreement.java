package tandem.handoff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.segments.SegmentId;

/**
 * What marketing and sales promised each other.
 *
 * @param threshold engagement points from which somebody is qualified
 * @param answerWithin how fast sales answers an offer
 * @param recycleFor how long somebody rejected is left in peace before they can qualify again
 * @param segment to which they have to belong as well; null: points are enough
 */
public record Agreement(
    int version,
    double threshold,
    Duration answerWithin,
    Duration recycleFor,
    @Nullable Crowd segment) {

  /**
   * A segment as the agreement knows it.
   *
   * @param name null: it is gone, and nobody belongs to it
   */
  public record Crowd(SegmentId id, @Nullable String name) {}

  /**
   * In tenths of a point, as everybody sees them: twenty points do not fall short of twenty by what
   * they lose between the click and its coming in.
   */
  boolean isReachedBy(double engagement) {
    return Math.round(engagement * 10) >= Math.round(threshold * 10);
  }

  /**
   * Asks whether somebody may be handed to sales now, as far as stage and points go.
   *
   * @param wakeAt when somebody recycled may qualify again
   */
  boolean isReachedBy(Stage stage, @Nullable Instant wakeAt, double engagement, Instant now) {
    var open =
        switch (stage) {
          case SUBSCRIBER, LEAD -> true;
          case RECYCLED -> wakeAt != null && !now.isBefore(wakeAt);
          case MQL, SAL, SQL, OPPORTUNITY, CUSTOMER, DISQUALIFIED -> false;
        };
    return open && isReachedBy(engagement);
  }

  /** Why somebody is handed to sales, in words. */
  String cause(double engagement) {
    var points =
        "Engagement reached %s of the %s points agreed"
            .formatted(words(engagement), words(threshold));
    return segment == null
        ? points
        : points + ", and they belong to “%s”".formatted(segment.name());
  }

  /** Points as people read them: "20", "35.5". */
  static String words(double points) {
    var tenths = BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    return tenths.stripTrailingZeros().toPlainString();
  }
}
