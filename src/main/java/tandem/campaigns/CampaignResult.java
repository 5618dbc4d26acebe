package tandem.campaigns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;

/**
 * What a campaign cost and brought, in its own currency.
 *
 * @param leads the people whose first campaign it was
 * @param accepted how many of them sales accepted
 * @param purchases the purchases that it led to
 * @param revenue of the leads' won deals and of the purchases
 * @param apart revenue in other currencies, which no other figure counts
 */
public record CampaignResult(
    long leads,
    long accepted,
    long purchases,
    BigDecimal spend,
    BigDecimal revenue,
    List<Money> apart) {

  public static final CampaignResult NOTHING =
      new CampaignResult(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, List.of());

  /** Null where there are no leads. */
  public @Nullable BigDecimal costPerLead() {
    return per(leads);
  }

  /** Null where sales accepted nobody. */
  public @Nullable BigDecimal costPerAcceptedLead() {
    return per(accepted);
  }

  /** Null where there is nothing to compare. */
  public @Nullable Roi roi() {
    return Roi.of(revenue, spend, !apart.isEmpty());
  }

  private @Nullable BigDecimal per(long people) {
    return people == 0 ? null : spend.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
  }
}
