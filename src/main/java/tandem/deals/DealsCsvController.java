package tandem.deals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;
import tandem.web.Csv;

/** The list of deals as a file: nothing in it that the list does not show to the same reader. */
@RestController
@Everyone
class DealsCsvController {

  private static final String[] HEAD = {
    "Deal",
    "Person",
    "Company",
    "Amount",
    "Currency",
    "State",
    "Stage",
    "Owner",
    "Opened",
    "Expected close",
    "Closed",
    "Lost because",
    "Note"
  };

  private final DealQueries deals;
  private final Clock clock;

  DealsCsvController(DealQueries deals, Clock clock) {
    this.deals = deals;
    this.clock = clock;
  }

  @GetMapping("/deals.csv")
  void csv(
      DealFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      HttpServletResponse response)
      throws IOException {
    // A filter that cannot be read is refused before the file begins.
    filter.params();
    response.setContentType("text/csv; charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deals.csv\"");
    var csv = new Csv(response.getWriter());
    csv.row(HEAD);
    deals.each(filter, DealSort.ofKey(sort), clock.instant(), deal -> write(csv, deal));
  }

  private static void write(Csv csv, DealRow deal) {
    csv.row(
        deal.name(),
        deal.person(),
        deal.company(),
        plain(deal.amount()),
        deal.currency(),
        deal.state().label(),
        deal.stage().name(),
        deal.owner(),
        day(deal.createdAt()),
        Objects.toString(deal.expectedClose(), null),
        day(deal.closedAt()),
        deal.lostReason(),
        deal.lostNote());
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }

  private static @Nullable String day(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
