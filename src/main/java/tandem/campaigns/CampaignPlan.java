package tandem.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a campaign.
 *
 * @param utmCampaign what touches carry as utm_campaign; kept in lower case, no two campaigns share
 *     one
 * @param budget in the currency, null where nobody set one
 * @param currency ISO 4217, of the budget and of all spend
 * @param from the first day, null where it is open
 * @param to the last day, inclusive, null where it is open
 */
public record CampaignPlan(
    String name,
    Objective objective,
    Channel channel,
    String utmCampaign,
    @Nullable BigDecimal budget,
    String currency,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public CampaignPlan {
    utmCampaign = utmKey(utmCampaign);
  }

  /** How utm_campaign is compared: the case and the blanks around it mean nothing. */
  public static String utmKey(String utmCampaign) {
    return utmCampaign.strip().toLowerCase(Locale.ROOT);
  }
}
