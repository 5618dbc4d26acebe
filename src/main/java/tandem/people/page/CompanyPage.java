package tandem.people.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * One company.
 *
 * @param people the hottest first, not more than a screenful
 * @param everybody the list of all of its people
 */
public record CompanyPage(
    String name,
    @Nullable String domain,
    String count,
    String engagement,
    String openDeals,
    String won,
    String wonDeals,
    List<PeoplePage.Head> heads,
    List<PeoplePage.Row> people,
    String everybody,
    boolean more,
    List<Deal> deals) {

  /** A deal with one of the company's people. */
  public record Deal(
      String href,
      String name,
      String person,
      String personHref,
      Badge state,
      String amount,
      @Nullable String owner,
      Moment since) {}
}
