package tandem.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What marketing and sales promised each other.
 *
 * @param threshold engagement points from which somebody is qualified
 * @param answerWithin how fast sales answers an offer
 * @param recycleFor how long somebody rejected is left in peace before they can qualify again
 */
public record Agreement(int version, double threshold, Duration answerWithin, Duration recycleFor) {

  /**
   * Asks whether somebody is to be handed to sales now.
   *
   * @param wakeAt when somebody recycled may qualify again
   * @return the cause, in words, where they are
   */
  Optional<String> qualifies(
      Stage stage, @Nullable Instant wakeAt, double engagement, Instant now) {
    var open =
        switch (stage) {
          case SUBSCRIBER, LEAD -> true;
          case RECYCLED -> wakeAt != null && !now.isBefore(wakeAt);
          case MQL, SAL, SQL, OPPORTUNITY, CUSTOMER, DISQUALIFIED -> false;
        };
    return open && engagement >= threshold
        ? Optional.of(
            "Engagement reached %.0f of the %.0f points agreed".formatted(engagement, threshold))
        : Optional.empty();
  }
}
