package tandem.people.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * The list of people.
 *
 * @param line what one is looking at, in words
 * @param filters those that offer choices
 * @param sorts the orders
 * @param more where the list goes on; null: it ends here
 * @param csv what is seen, as a file; null: not for this role
 * @param narrowed whether anything was filtered out
 * @param everybody the list without any filter
 * @param mayAdd whether the role may bring people in
 */
public record PeoplePage(
    String line,
    Search search,
    List<Choices> filters,
    Period period,
    Choices sorts,
    List<Row> rows,
    @Nullable String more,
    @Nullable String csv,
    boolean narrowed,
    String everybody,
    boolean mayAdd) {

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
   * @param under what stands small below the name
   */
  public record Row(
      String href,
      String name,
      @Nullable String under,
      @Nullable String company,
      @Nullable String companyHref,
      @Nullable Badge stage,
      String score,
      @Nullable Badge fit,
      @Nullable String owner,
      String source,
      Moment since) {}
}
