package tandem.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many, and how sure that is: the 95 % interval of Wilson (1927), which stays
 * honest where the numbers are small.
 */
record Rate(long part, long whole) {

  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** 0 to 1 with six decimals; null where there is nothing to take a part of. */
  @Nullable BigDecimal share() {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
  }

  /** The lower end of the interval, 0 where nothing is known. */
  double low() {
    return whole == 0 ? 0 : Math.max(0, middle() - reach());
  }

  /** The upper end of the interval, 1 where nothing is known. */
  double high() {
    return whole == 0 ? 1 : Math.min(1, middle() + reach());
  }

  private double middle() {
    return (part + Z * Z / 2) / (whole + Z * Z);
  }

  private double reach() {
    var share = (double) part / whole;
    return Z / (whole + Z * Z) * Math.sqrt(whole * share * (1 - share) + Z * Z / 4);
  }
}
