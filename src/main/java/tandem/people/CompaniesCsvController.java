package tandem.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Marketing;
import tandem.platform.Settings;
import tandem.web.Csv;

/** The list of companies as a file, row by row as the database finds them. */
@RestController
@Marketing
class CompaniesCsvController {

  private final CompanyQueries companies;
  private final Settings settings;
  private final Clock clock;

  CompaniesCsvController(CompanyQueries companies, Settings settings, Clock clock) {
    this.companies = companies;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/companies.csv")
  void csv(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String sort,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv; charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"companies.csv\"");
    var csv = new Csv(response.getWriter());
    csv.row(
        "Name",
        "Domain",
        "People",
        "Engagement",
        "Open deals",
        "Won deals",
        "Won " + settings.currency());
    companies.each(
        q == null || q.isBlank() ? null : q.strip(),
        CompanySort.ofKey(sort),
        clock.instant(),
        company -> write(csv, company));
  }

  private static void write(Csv csv, CompanyRow company) {
    csv.row(
        company.name(),
        company.domain(),
        String.valueOf(company.people()),
        company.engagement().toPlainString(),
        String.valueOf(company.openDeals()),
        String.valueOf(company.wonDeals()),
        company.won().toPlainString());
  }
}
