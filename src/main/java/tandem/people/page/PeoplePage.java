package tandem.people.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.views.ViewBar;
import tandem.web.Moment;

/**
 * The list of people.
 *
 * @param line what one is looking at, in words
 * @param filters those that offer choices
 * @param sorts the orders
 * @param heads those of the columns that are shown
 * @param more where the list goes on; null: it ends here
 * @param csv what is seen, as a file; null: not for this role
 * @param narrowed whether anything was filtered out
 * @param everybody the list without any filter
 * @param mayAdd whether the role may bring people in
 * @param mayChange whether the role may change many at once
 * @param filter what says who is in the list, to be sent along
 */
public record PeoplePage(
    String line,
    Search search,
    List<Choices> filters,
    Period period,
    Choices sorts,
    ViewBar views,
    Columns columns,
    List<Head> heads,
    List<Row> rows,
    @Nullable String more,
    @Nullable String csv,
    boolean narrowed,
    String everybody,
    boolean mayAdd,
    boolean mayChange,
    Map<String, String> filter) {

  /**
   * @param rest what else stands in the address, to be sent along
   */
  public record Search(@Nullable String q, Map<String, String> rest) {}

  /**
   * @param chosen in words; null: any time
   * @param rest what else stands in the address, to be sent along
   */
  public record Period(
      @Nullable String chosen,
      @Nullable String from,
      @Nullable String to,
      String clear,
      Map<String, String> rest) {}

  /**
   * What stands over a column.
   *
   * @param key tells it from others, also in the style sheet
   */
  public record Head(String key, String label, boolean number) {}

  /**
   * The columns to choose among.
   *
   * @param rest what else stands in the address, to be sent along
   * @param usual the list with the columns it has by itself; null: it has them now
   */
  public record Columns(List<Pick> picks, Map<String, String> rest, @Nullable String usual) {}

  public record Pick(String key, String label, boolean chosen) {}

  /**
   * @param under what stands small below the name
   * @param cells one for each column
   */
  public record Row(
      String id, String href, String name, @Nullable String under, List<Cell> cells) {}

  /**
   * What a person has in a column: a badge, a moment or a text, which may lead somewhere.
   *
   * @param style the column's, for the style sheet
   */
  public record Cell(
      String style,
      boolean number,
      @Nullable String text,
      @Nullable String href,
      @Nullable Badge badge,
      @Nullable Moment moment) {}
}
