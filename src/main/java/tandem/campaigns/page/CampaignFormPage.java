package tandem.campaigns.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * The form of a campaign, with what was typed and what of it cannot be taken.
 *
 * @param action where it is sent
 * @param back where one goes without saving
 */
public record CampaignFormPage(
    String title,
    String action,
    String back,
    String button,
    Values values,
    List<Option> objectives,
    List<Option> channels,
    Refusals refusals) {

  /** What stands in the fields. */
  public record Values(
      @Nullable String name,
      @Nullable String objective,
      @Nullable String channel,
      @Nullable String utmCampaign,
      String aliases,
      @Nullable String budget,
      @Nullable String currency,
      @Nullable String from,
      @Nullable String to) {}
}
