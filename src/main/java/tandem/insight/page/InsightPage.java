package tandem.insight.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Refusals;

/**
 * What worked, in one page.
 *
 * @param line what one is looking at, in one sentence
 * @param nothing whether nothing at all happened in the period
 */
public record InsightPage(
    String line,
    List<Preset> presets,
    Days days,
    List<Tile> numbers,
    Funnel funnel,
    Sources sources,
    Campaigns campaigns,
    boolean nothing,
    boolean allTime) {

  /** A period that one click chooses. */
  public record Preset(String text, String href, boolean active) {}

  /** The period by its days. */
  public record Days(String from, String to, Refusals refusals) {}

  /**
   * A number with how it is made.
   *
   * @param href to what is behind it
   * @param note what else belongs to it, such as sums in other currencies
   */
  public record Tile(
      String label, String value, String definition, String href, @Nullable String note) {}

  /** A number that leads to what is behind it. */
  public record Linked(String value, String href) {}

  /**
   * The steps from lead to customer.
   *
   * @param answer what the chart shows, in words
   */
  public record Funnel(String answer, String chart, List<Step> steps) {}

  /**
   * @param share of all leads
   * @param lost how many went no further; null at the last step
   */
  public record Step(
      String name,
      String definition,
      Linked people,
      String share,
      @Nullable Linked lost,
      String lostShare) {}

  /**
   * @param chart null where there is nothing to compare
   * @param chartNote which sources it leaves out; empty: none
   */
  public record Sources(
      String answer, @Nullable String chart, String chartNote, List<Source> rows) {}

  /** What one source brought. */
  public record Source(
      String name,
      Linked leads,
      Linked mqls,
      Linked accepted,
      Linked won,
      String conversion,
      String between,
      Linked purchases,
      Linked revenue,
      @Nullable String apart) {}

  /**
   * @param idle what is not shown, in words; null: everything is
   */
  public record Campaigns(String answer, List<Campaign> rows, @Nullable String idle) {}

  /** What one campaign cost and brought. */
  public record Campaign(
      String href,
      String name,
      String objective,
      String spend,
      Linked leads,
      String costPerLead,
      Linked accepted,
      String costPerAcceptedLead,
      Linked purchases,
      Linked revenue,
      @Nullable String apart,
      String roi,
      boolean loses) {}
}
