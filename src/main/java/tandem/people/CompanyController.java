package tandem.people;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tandem.access.Everyone;
import tandem.people.page.CompanyPage;
import tandem.platform.Settings;
import tandem.web.NotFound;
import tandem.web.Words;

/** The page of one company. */
@Controller
@Everyone
class CompanyController {

  private static final int SHOWN = 25;

  private final CompanyQueries companies;
  private final CompanyDeals deals;
  private final PeopleList people;
  private final Settings settings;
  private final Clock clock;

  CompanyController(
      CompanyQueries companies,
      CompanyDeals deals,
      PeopleList people,
      Settings settings,
      Clock clock) {
    this.companies = companies;
    this.deals = deals;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/companies/{company}")
  String company(@PathVariable CompanyId company, Model model) {
    var now = clock.instant();
    var row = companies.find(company, now).orElseThrow(() -> new NotFound("company"));
    var filter = PeopleFilter.ofCompany(company.value());
    var page =
        new CompanyPage(
            row.name(),
            row.domain(),
            Words.count(row.people()),
            row.engagement().toPlainString(),
            Words.count(row.openDeals()),
            Words.money(row.won(), settings.currency()),
            Words.counted(row.wonDeals(), "won deal", "won deals"),
            people.usualHeads(),
            people.hottest(filter, SHOWN, now),
            new PeopleAddress(filter, PeopleSort.SCORE).here(),
            row.people() > SHOWN,
            deals.of(company, now));
    model.addAttribute("page", page);
    return "people/company";
  }
}
