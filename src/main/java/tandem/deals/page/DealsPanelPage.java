package tandem.deals.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deals of one person.
 *
 * @param newHref where a new one is opened; null: not by this reader
 */
public record DealsPanelPage(List<Row> rows, @Nullable String newHref) {

  /** A deal. */
  public record Row(
      String href,
      String name,
      String amount,
      String stand,
      String tone,
      String icon,
      String when) {}
}
