package tandem.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Everyone;
import tandem.campaigns.CampaignId;
import tandem.insight.page.PeopleBehindPage.Other;
import tandem.insight.page.RevenuePage;
import tandem.people.SourceName;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Words;

/** Shows the won deals and purchases that a sum is made of. */
@Controller
@Everyone
class RevenueController {

  private static final Limit ROWS = new Limit(50);

  private final RevenueBehind revenue;
  private final ScopeWords words;
  private final Clock clock;

  RevenueController(RevenueBehind revenue, ScopeWords words, Clock clock) {
    this.revenue = revenue;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/insight/revenue")
  String revenue(
      @RequestParam(defaultValue = "all") String kind,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable CampaignId campaign,
      @RequestParam(required = false) @Nullable Cursor after,
      Model model) {
    var chosen = RevenueKind.of(kind);
    var scope = new Scope(Period.of(from, to), source, campaign);
    var behind = new Behind(scope);
    var slice = revenue.list(chosen, scope, after, ROWS);
    var now = clock.instant();
    model.addAttribute(
        "page",
        new RevenuePage(
            chosen.label(),
            line(chosen, scope),
            behind.whole(),
            others(chosen, behind),
            slice.items().stream().map(row -> row(row, now)).toList(),
            slice.next() == null ? null : behind.revenue(chosen) + "&after=" + slice.next()));
    return "insight/revenue";
  }

  private String line(RevenueKind kind, Scope scope) {
    var count = revenue.count(kind, scope);
    var deals =
        Words.counted(count.deals(), "won deal", "won deals")
            + " of people who became known to us"
            + PeriodChoice.words(scope.period());
    var purchases =
        Words.counted(count.purchases(), "purchase", "purchases")
            + " made"
            + PeriodChoice.words(scope.period());
    var what =
        switch (kind) {
          case ALL -> deals + ", and " + purchases;
          case DEALS -> deals;
          case PURCHASES -> purchases;
        };
    return what + words.of(scope) + ".";
  }

  private static List<Other> others(RevenueKind chosen, Behind behind) {
    return Arrays.stream(RevenueKind.values())
        .map(kind -> new Other(kind.label(), behind.revenue(kind), kind == chosen))
        .toList();
  }

  private static RevenuePage.Row row(RevenueBehind.Row row, Instant now) {
    var person = row.person() == null ? null : "/people/" + row.person();
    return new RevenuePage.Row(
        row.isDeal() ? "/deals/" + row.id() : person,
        row.name() == null ? "Purchase" : row.name(),
        row.isDeal() ? "Won deal" : "Purchase",
        row.isDeal() ? "trophy" : "shopping-cart",
        row.who(),
        SourceName.of(row.source()),
        Words.moment(row.at(), now),
        row.currency() == null ? Words.NOTHING : Words.money(row.amount(), row.currency()));
  }
}
