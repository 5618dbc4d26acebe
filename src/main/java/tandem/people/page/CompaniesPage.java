package tandem.people.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.views.ViewBar;

/**
 * The list of companies.
 *
 * @param rest what else stands in the address, to be sent along with a search
 * @param csv what is seen, as a file; null: not for this role
 * @param more where the list goes on; null: it ends here
 */
public record CompaniesPage(
    String line,
    @Nullable String q,
    Map<String, String> rest,
    Choices sorts,
    ViewBar views,
    @Nullable String csv,
    List<Row> rows,
    @Nullable String more) {

  public record Row(
      String href,
      String name,
      @Nullable String domain,
      String people,
      String engagement,
      String openDeals,
      String won) {}
}
