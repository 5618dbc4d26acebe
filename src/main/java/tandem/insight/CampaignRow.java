package tandem.insight;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.CampaignId;
import tandem.campaigns.CampaignResult;
import tandem.campaigns.Channel;
import tandem.campaigns.Objective;
import tandem.campaigns.Roi;
import tandem.platform.Money;

/**
 * What one campaign cost and brought in the period, in its own currency.
 *
 * @param otherCurrencies revenue that is in none of its figures
 */
record CampaignRow(
    CampaignId id,
    String name,
    Objective objective,
    Channel channel,
    String currency,
    BigDecimal spend,
    long leads,
    long accepted,
    @Nullable BigDecimal costPerLead,
    @Nullable BigDecimal costPerAcceptedLead,
    long purchases,
    BigDecimal revenue,
    @Nullable Roi roi,
    List<Money> otherCurrencies) {

  static CampaignRow of(CampaignTotals.Costs campaign, CampaignResult result) {
    return new CampaignRow(
        CampaignId.of(campaign.id()),
        campaign.name(),
        Objective.valueOf(campaign.objective()),
        Channel.valueOf(campaign.channel()),
        campaign.currency(),
        result.spend(),
        result.leads(),
        result.accepted(),
        result.costPerLead(),
        result.costPerAcceptedLead(),
        result.purchases(),
        result.revenue(),
        result.roi(),
        result.apart());
  }

  /** Whether it cost or brought anything in the period. */
  boolean happened() {
    return spend.signum() != 0
        || leads != 0
        || purchases != 0
        || revenue.signum() != 0
        || !otherCurrencies.isEmpty();
  }
}
