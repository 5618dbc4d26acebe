package tandem.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a campaign.
 *
 * @param utmCampaign what touches carry as utm_campaign; kept in lower case, no two campaigns share
 *     one
 * @param aliases other words that touches carry for it, in utm_campaign or utm_id, or the ad
 *     platform's own id of the campaign; compared like utmCampaign
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
    List<String> aliases,
    @Nullable BigDecimal budget,
    String currency,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public CampaignPlan {
    utmCampaign = utmKey(utmCampaign);
    var own = utmCampaign;
    aliases =
        aliases.stream()
            .map(CampaignPlan::utmKey)
            .filter(alias -> !alias.isEmpty() && !alias.equals(own))
            .distinct()
            .toList();
  }

  /** Without aliases. */
  public CampaignPlan(
      String name,
      Objective objective,
      Channel channel,
      String utmCampaign,
      @Nullable BigDecimal budget,
      String currency,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(name, objective, channel, utmCampaign, List.of(), budget, currency, from, to);
  }

  /** Every word by which touches name it. */
  List<String> keys() {
    return Stream.concat(Stream.of(utmCampaign), aliases.stream()).toList();
  }

  /** How utm_campaign is compared: the case and the blanks around it mean nothing. */
  public static String utmKey(String utmCampaign) {
    return utmCampaign.strip().toLowerCase(Locale.ROOT);
  }
}
