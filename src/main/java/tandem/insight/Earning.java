package tandem.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What came in, in one currency.
 *
 * @param key the source or campaign it is of; null: of none
 * @param currency null where no amount was told
 * @param valued how many of the won deals have a known amount
 */
record Earning(
    @Nullable String key,
    @Nullable String currency,
    long valued,
    BigDecimal deals,
    long purchases,
    BigDecimal bought) {

  BigDecimal revenue() {
    return deals.add(bought);
  }
}
