package tandem.people;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Role;
import tandem.people.page.Choices;
import tandem.people.page.CompaniesPage;
import tandem.platform.Settings;
import tandem.views.Views;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;
import tandem.web.Words;

/** The list of companies. */
@Controller
@Everyone
class CompaniesController {

  private static final Limit A_PAGE = new Limit(50);

  private final CompanyQueries companies;
  private final Views views;
  private final Settings settings;
  private final Clock clock;

  CompaniesController(CompanyQueries companies, Views views, Settings settings, Clock clock) {
    this.companies = companies;
    this.views = views;
    this.settings = settings;
    this.clock = clock;
  }

  /** The sums in all parts of a list are of the moment of its first, so that it keeps its order. */
  @GetMapping("/companies")
  String companies(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Cursor after,
      @AuthenticationPrincipal Caller caller,
      Model model) {
    var order = CompanySort.ofKey(sort);
    var text = q == null || q.isBlank() ? null : q.strip();
    var at = after == null ? clock.instant() : after.instant(2);
    var slice =
        Slice.of(
            companies.list(text, order, after, A_PAGE.andOneMore(), at),
            A_PAGE,
            row -> order.cursor(row, at));
    var page =
        new CompaniesPage(
            Words.counted(companies.count(text), "company", "companies"),
            text,
            query(null, order),
            sorts(text, order),
            views.bar(PeopleMenu.COMPANIES, asQuery(text, order), caller),
            caller.role() == Role.SALESPERSON
                ? null
                : PeopleAddress.href("/companies.csv", query(text, order)),
            slice.items().stream().map(this::row).toList(),
            slice.next() == null ? null : more(text, order, slice.next()));
    model.addAttribute("page", page);
    return "people/companies";
  }

  private CompaniesPage.Row row(CompanyRow company) {
    return new CompaniesPage.Row(
        "/companies/" + company.id(),
        company.name(),
        company.domain(),
        Words.count(company.people()),
        company.engagement().toPlainString(),
        company.openDeals() == 0 ? Words.NOTHING : Words.count(company.openDeals()),
        company.wonDeals() == 0 ? Words.NOTHING : Words.money(company.won(), settings.currency()));
  }

  private static String asQuery(@Nullable String q, CompanySort sort) {
    return PeopleAddress.href("", query(q, sort));
  }

  private static Choices sorts(@Nullable String q, CompanySort sort) {
    var sorts =
        Stream.of(CompanySort.values())
            .map(
                other ->
                    new Choices.Choice(
                        other.label(),
                        PeopleAddress.href("/companies", query(q, other)),
                        other == sort))
            .toList();
    return new Choices("Sort", sort.label(), "/companies", sorts);
  }

  private static String more(@Nullable String q, CompanySort sort, String next) {
    var query = query(q, sort);
    query.put("after", next);
    return PeopleAddress.href("/companies", query);
  }

  private static Map<String, String> query(@Nullable String q, CompanySort sort) {
    var query = new LinkedHashMap<String, String>();
    if (q != null) {
      query.put("q", q);
    }
    if (sort != CompanySort.NAME) {
      query.put("sort", sort.key());
    }
    return query;
  }
}
