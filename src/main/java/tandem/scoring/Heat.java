package tandem.scoring;

import java.time.Instant;

/**
 * Points that fade by half every half-life, after Cormode, Shkapenyuk, Srivastava and Xu, "Forward
 * Decay" (ICDE 2009).
 *
 * <p>Points p given at time t add p x 2^(t / half-life) to a sum that is never touched by waiting;
 * the score at a later time is the sum x 2^(-now / half-life). Time counts in days since 1970. What
 * is kept is the sum's binary logarithm, the heat, which cannot overflow and orders people the same
 * way at every moment.
 */
final class Heat {

  /** The heat of no points at all. */
  static final double NONE = Double.NEGATIVE_INFINITY;

  private static final double SECONDS_A_DAY = 86_400;
  private static final double LOG_2 = Math.log(2);

  private Heat() {}

  static double days(Instant time) {
    return (time.getEpochSecond() + time.getNano() / 1e9) / SECONDS_A_DAY;
  }

  /** The heat of so many points given at that time; of none where they are not above zero. */
  static double of(double points, double day, double halfLifeDays) {
    return points > 0 ? Math.log(points) / LOG_2 + day / halfLifeDays : NONE;
  }

  /** The heat of both together. */
  static double sum(double a, double b) {
    var high = Math.max(a, b);
    var low = Math.min(a, b);
    return low == NONE ? high : high + Math.log1p(Math.exp((low - high) * LOG_2)) / LOG_2;
  }

  /** How many points it is worth at that time. */
  static double points(double heat, double day, double halfLifeDays) {
    return Math.exp((heat - day / halfLifeDays) * LOG_2);
  }
}
