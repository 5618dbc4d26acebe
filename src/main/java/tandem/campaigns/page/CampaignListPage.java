package tandem.campaigns.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All campaigns.
 *
 * @param line what one is looking at
 * @param more where the list goes on
 * @param filtered whether there may be campaigns that are not shown
 */
public record CampaignListPage(
    String line,
    String words,
    List<Filter> filters,
    List<Row> rows,
    @Nullable String more,
    boolean filtered,
    boolean mayChange) {

  /** One way to narrow the list. */
  public record Filter(String text, String href, boolean active) {}

  /** One campaign. */
  public record Row(
      String href,
      String name,
      String utmCampaign,
      String objective,
      String channel,
      String dates,
      Budget budget,
      String leads,
      String leadsHref,
      String revenue,
      String revenueHref,
      @Nullable String apart,
      String roi,
      boolean loses) {}
}
