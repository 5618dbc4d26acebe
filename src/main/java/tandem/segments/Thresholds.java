package tandem.segments;

import java.time.Instant;
import java.util.List;
import tandem.segments.Rules.Rule;

/**
 * Tells whether a score that changed can matter to a condition. Of a heat that only rose, and
 * crossed none of the condition's points, it cannot: what was kept about the moment of cooling is
 * then early, never late.
 */
final class Thresholds {

  private final double halfLife;
  private final double day;

  Thresholds(double halfLife, Instant now) {
    this.halfLife = halfLife;
    this.day = Sources.days(now);
  }

  /**
   * @param heats before and after, change by change
   */
  boolean crossed(Rule rule, List<double[]> heats) {
    return rule.condition()
        .everything()
        .anyMatch(
            one ->
                one instanceof Condition.Engaged(var points)
                    && heats.stream().anyMatch(heat -> crossed(points.doubleValue(), heat)));
  }

  private boolean crossed(double points, double[] heat) {
    var bar = Math.log(points) / Math.log(2) + day / halfLife;
    return heat[1] < heat[0] || heat[0] < bar != heat[1] < bar;
  }
}
