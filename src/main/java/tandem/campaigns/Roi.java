package tandem.campaigns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Return on investment: what came in beyond what was spent, as a part of what was spent. 0.25 means
 * that every euro came back with another quarter.
 */
public record Roi(@JsonValue BigDecimal value) {

  /**
   * Null where nothing was spent, and where all revenue is in other currencies: there is nothing to
   * compare.
   */
  public static @Nullable Roi of(BigDecimal revenue, BigDecimal spend, boolean revenueElsewhere) {
    return spend.signum() == 0 || (revenue.signum() == 0 && revenueElsewhere)
        ? null
        : new Roi(revenue.subtract(spend).divide(spend, 4, RoundingMode.HALF_UP));
  }

  /** Whether less came back than was spent. */
  public boolean loses() {
    return value.signum() < 0;
  }

  /** "+25%", "−40%", "+1,250%". */
  public String words() {
    var percent = value.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    var sign = percent.signum() < 0 ? "−" : percent.signum() > 0 ? "+" : "";
    return "%s%,d%%".formatted(sign, percent.abs().toBigInteger());
  }
}
