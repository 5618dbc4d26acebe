package tandem.deals.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;

/**
 * The deals as a list.
 *
 * @param line how many there are, in words
 * @param next where the list goes on; null: it ends here
 * @param narrowed whether anything is filtered out
 * @param csv where the same list is as a file
 */
public record DealListPage(
    String line,
    Filters filters,
    List<Row> rows,
    @Nullable String next,
    boolean narrowed,
    boolean maySell,
    String csv) {

  /** What the reader chose, and what can be chosen. */
  public record Filters(
      @Nullable String q,
      String owner,
      String stage,
      String sort,
      @Nullable String state,
      List<State> states,
      List<Option> owners,
      List<Option> stages,
      List<Option> sorts) {}

  /** A state as a chip. */
  public record State(String text, String href, String count, boolean active) {}

  /**
   * A deal.
   *
   * @param stand the stage, or how it ended
   * @param tone of the stand, as the badge has them
   * @param expected the day on which it may close; null: it is closed already
   */
  public record Row(
      String href,
      String name,
      String person,
      String personHref,
      @Nullable String company,
      String amount,
      String stand,
      String tone,
      String icon,
      String owner,
      @Nullable String expected,
      Moment opened,
      Moment closed) {}
}
