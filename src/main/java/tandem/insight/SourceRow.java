package tandem.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;

/**
 * What one source brought.
 *
 * @param source null: of people whose source nobody said
 * @param conversion won of leads, 0 to 1; null where there are no leads
 * @param otherCurrencies revenue that is not in the company's currency
 */
record SourceRow(
    @Nullable String source,
    long leads,
    long mqls,
    long accepted,
    long won,
    @Nullable BigDecimal conversion,
    long purchases,
    BigDecimal revenue,
    List<Money> otherCurrencies) {

  @JsonIgnore
  Rate rate() {
    return new Rate(won, leads);
  }
}
