package tandem.insight.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.insight.page.PeopleBehindPage.Other;
import tandem.web.Moment;

/**
 * The deals and purchases behind a sum.
 *
 * @param line how many, and which
 * @param up the page with the sum
 */
public record RevenuePage(
    String title,
    String line,
    String up,
    List<Other> others,
    List<Row> rows,
    @Nullable String more) {

  /**
   * A won deal or a purchase.
   *
   * @param href to the deal or the buyer; null: nobody known bought it
   */
  public record Row(
      @Nullable String href,
      String name,
      String kind,
      String icon,
      String who,
      String source,
      Moment at,
      String amount) {}
}
