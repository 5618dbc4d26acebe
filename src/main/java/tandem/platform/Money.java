package tandem.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount with its currency.
 *
 * @param amount rounded to two decimals
 * @param currency ISO 4217, upper case
 */
public record Money(BigDecimal amount, String currency) {

  public Money {
    amount = amount.setScale(2, RoundingMode.HALF_EVEN);
  }
}
