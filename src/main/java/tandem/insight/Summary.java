package tandem.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.Roi;

/**
 * The numbers that both teams share, for the leads that came in the period. Sums are in the
 * company's currency; what is in others stands apart.
 *
 * @param averageDealSize of the won deals whose amount is known; null: there is none
 * @param salesCycleDays from becoming known to the deal won, the median; null: none was won
 */
record Summary(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String currency,
    long leads,
    long mqls,
    long accepted,
    long won,
    @Nullable BigDecimal conversion,
    long purchases,
    BigDecimal revenue,
    BigDecimal dealRevenue,
    BigDecimal purchaseRevenue,
    @Nullable BigDecimal averageDealSize,
    @Nullable BigDecimal salesCycleDays,
    BigDecimal spend,
    @Nullable BigDecimal costPerLead,
    @Nullable BigDecimal costPerAcceptedLead,
    @Nullable Roi roi,
    List<Apart> otherCurrencies) {

  /** What came and went in another currency. */
  record Apart(String currency, BigDecimal revenue, BigDecimal spend) {}
}
