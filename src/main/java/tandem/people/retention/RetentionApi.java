package tandem.people.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Administering;
import tandem.people.RetentionRule;
import tandem.web.NotFound;
import tandem.web.Problems;

/** What is forgotten in time, for programs. */
@RestController
@Administering
@RequestMapping("/api/v1/retention")
class RetentionApi {

  private final Retention retention;

  RetentionApi(Retention retention) {
    this.retention = retention;
  }

  /**
   * @param months after how many; 0: off
   */
  record Rule(String key, String words, int months) {}

  record Rules(List<Rule> items) {}

  record Wish(@Nullable Integer months) {}

  @GetMapping
  Rules rules() {
    return new Rules(retention.rules().stream().map(this::rule).toList());
  }

  /** What it would forget today, with a few samples; 20,001: more than are counted. */
  @GetMapping("/{rule}/dry-run")
  ResponseEntity<Object> dryRun(@PathVariable("rule") String key, @RequestParam int months) {
    var rule = find(key);
    return months < Retention.LEAST_MONTHS || months > Retention.MOST_MONTHS
        ? Problems.refused("months", "must be from 3 to 240")
        : ResponseEntity.ok(retention.dryRun(rule, months));
  }

  @PutMapping("/{rule}")
  ResponseEntity<Object> keep(@PathVariable("rule") String key, @RequestBody Wish wish) {
    var rule = find(key);
    var months = wish.months() == null ? 0 : wish.months();
    if (months != 0 && (months < Retention.LEAST_MONTHS || months > Retention.MOST_MONTHS)) {
      return Problems.refused("months", "must be from 3 to 240, or 0 to switch the rule off");
    }
    retention.keep(rule, months);
    return ResponseEntity.ok(rule(rule));
  }

  private Rule rule(RetentionRule rule) {
    var months = retention.months(rule);
    return new Rule(
        rule.key(), rule.words().formatted(months == 0 ? "N months" : months + " months"), months);
  }

  private RetentionRule find(String key) {
    return retention.rule(key).orElseThrow(() -> new NotFound("rule"));
  }
}
