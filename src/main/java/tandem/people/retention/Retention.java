package tandem.people.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.people.RetentionRule;
import tandem.platform.Settings;

/** Which rules are on, and what they do. */
@Component
class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);
  private static final String SETTING = "people.retention.";

  /** A shorter time would forget people while they still make up their minds. */
  static final int LEAST_MONTHS = 3;

  static final int MOST_MONTHS = 240;

  /** A dry run counts no further. */
  static final int COUNTED = 20_000;

  private final List<RetentionRule> rules;
  private final Settings settings;
  private final Clock clock;

  Retention(List<RetentionRule> rules, Settings settings, Clock clock) {
    this.rules = rules.stream().sorted(Comparator.comparing(RetentionRule::key)).toList();
    this.settings = settings;
    this.clock = clock;
  }

  List<RetentionRule> rules() {
    return rules;
  }

  Optional<RetentionRule> rule(String key) {
    return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
  }

  /** After how many months; 0: the rule is off. */
  int months(RetentionRule rule) {
    return settings.find(SETTING + rule.key()).map(Integer::valueOf).orElse(0);
  }

  /**
   * @param months 0 switches it off
   */
  void keep(RetentionRule rule, int months) {
    settings.keep(SETTING + rule.key(), String.valueOf(months));
  }

  RetentionRule.Found dryRun(RetentionRule rule, int months) {
    return rule.find(before(months), COUNTED);
  }

  /** Does what the rules say, until all is done or it is stopped. */
  void run(BooleanSupplier stopping) {
    for (var rule : rules) {
      var months = months(rule);
      var more = months > 0;
      while (more && !stopping.getAsBoolean()) {
        more = rule.forgetSome(before(months), clock.instant());
      }
      if (months > 0) {
        log.info("Retention: {} after {} months is done", rule.key(), months);
      }
    }
  }

  private Instant before(int months) {
    return clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
  }
}
