package tandem.campaigns.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Refusals;

/**
 * One campaign.
 *
 * @param line what one is looking at
 * @param state "Running", "Planned" or "Ended"
 * @param chart spend per day, for the browser to draw; null where there is too little to draw
 */
public record CampaignPage(
    String href,
    String name,
    String line,
    String state,
    String stateTone,
    List<Fact> facts,
    Budget budget,
    List<Figure> figures,
    List<Day> days,
    String daysLine,
    @Nullable String chart,
    Link link,
    SpendForm spend,
    boolean mayChange) {

  /** Something that was decided about the campaign. */
  public record Fact(String name, String value) {}

  /**
   * A number, how it is made, and where its people are.
   *
   * @param note what it leaves out
   */
  public record Figure(
      String label,
      String value,
      String definition,
      @Nullable String href,
      @Nullable String note) {}

  /**
   * What a day cost.
   *
   * @param iso the day for machines
   */
  public record Day(String iso, String day, String amount) {}

  /**
   * The maker of tagged addresses.
   *
   * @param parameters each as "utm_source=google"
   * @param made the tagged address; null: no target was given, or it is none
   */
  public record Link(
      String source,
      @Nullable String target,
      @Nullable String error,
      List<String> parameters,
      @Nullable String made) {}

  /**
   * What was typed about spend and could not be taken.
   *
   * @param problems of a file, line by line
   */
  public record SpendForm(
      String day,
      @Nullable String amount,
      String currency,
      Refusals refusals,
      List<String> problems) {}
}
