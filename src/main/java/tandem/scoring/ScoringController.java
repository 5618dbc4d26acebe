package tandem.scoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Role;
import tandem.scoring.page.ScoringPage;
import tandem.web.Words;

/** How scores come about, for everybody to read. */
@Controller
@Everyone
class ScoringController {

  private static final String GRADES =
      "select fit, count(*) as people from person_score group by fit";

  private final Models models;
  private final FitTables tables;
  private final FitWords words;
  private final FitPasses passes;
  private final JdbcClient jdbc;
  private final Clock clock;

  ScoringController(
      Models models,
      FitTables tables,
      FitWords words,
      FitPasses passes,
      JdbcClient jdbc,
      Clock clock) {
    this.models = models;
    this.tables = tables;
    this.words = words;
    this.passes = passes;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @GetMapping("/scoring")
  String model(@AuthenticationPrincipal Caller caller, Model model) {
    model.addAttribute("page", page(models.active(), tables.current(), caller));
    return "scoring/model";
  }

  private ScoringPage page(tandem.scoring.Model active, FitTable table, Caller caller) {
    var people = new HashMap<String, Long>();
    jdbc.sql(GRADES)
        .query(
            row -> {
              people.put(row.getString("fit"), row.getLong("people"));
            });
    var segments = words.segments();
    var origin = tables.origin(table.version());
    return new ScoringPage(
        plain(active.halfLifeDays()) + " days",
        active.rules().stream().map(ScoringController::line).toList(),
        table.lines().stream().map(line -> FitWords.shown(line, segments)).toList(),
        "version %d%s".formatted(table.version(), origin.by() == null ? "" : " by " + origin.by()),
        Words.moment(origin.at(), clock.instant()),
        Arrays.stream(Fit.values()).map(fit -> grade(fit, people)).toList(),
        passes.isUnderWay(),
        caller.role() != Role.SALESPERSON);
  }

  private static ScoringPage.RuleLine line(Rule rule) {
    var most = rule.most();
    return new ScoringPage.RuleLine(
        rule.title(),
        rule.side().label(),
        rule.contains() == null
            ? rule.kind().label()
            : "%s whose name or address contains “%s”"
                .formatted(rule.kind().label(), rule.contains()),
        plain(rule.points()),
        most == null ? "from " + plain(rule.least()) : plain(rule.least()) + " to " + plain(most),
        plain(rule.cap()));
  }

  private static ScoringPage.GradeLine grade(Fit fit, Map<String, Long> people) {
    return new ScoringPage.GradeLine(
        fit.name(),
        fit.from() + " points",
        Words.counted(people.getOrDefault(fit.name(), 0L), "person", "people"));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
