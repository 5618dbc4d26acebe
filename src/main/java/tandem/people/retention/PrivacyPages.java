package tandem.people.retention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.people.PhoneRegions;
import tandem.people.Purpose;
import tandem.people.RetentionRule;
import tandem.people.retention.page.PrivacyPage;
import tandem.web.Words;

/** Puts what holds for everybody's data into words. */
@Component
class PrivacyPages {

  static final String RANGE =
      "Enter a number of months from %d to %d."
          .formatted(Retention.LEAST_MONTHS, Retention.MOST_MONTHS);

  private static final String PROOFS =
      "select purpose, count(*) as count from consent group by purpose";
  private static final String ERASED = "select count(*) from erased_trace";

  private final Retention retention;
  private final PhoneRegions regions;
  private final JdbcClient jdbc;

  PrivacyPages(Retention retention, PhoneRegions regions, JdbcClient jdbc) {
    this.retention = retention;
    this.regions = regions;
    this.jdbc = jdbc;
  }

  /**
   * @param tried the rule that somebody asks about, with what they typed
   * @param error why it cannot be tried or kept
   */
  ModelAndView page(
      @Nullable RetentionRule tried,
      @Nullable String months,
      @Nullable String error,
      Caller caller,
      HttpStatus status) {
    var rules =
        retention.rules().stream()
            .map(rule -> rule.equals(tried) ? asked(rule, months, error) : resting(rule))
            .toList();
    var page =
        new PrivacyPage(
            rules,
            regions.options(),
            regions.chosen(),
            proofs(),
            Words.count(jdbc.sql(ERASED).query(Long.class).single()),
            caller.role() == Role.ADMIN);
    return new ModelAndView("people/retention/privacy", Map.of("page", page), status);
  }

  private PrivacyPage.Rule resting(RetentionRule rule) {
    var months = retention.months(rule);
    return rule(rule, months == 0 ? "" : String.valueOf(months), null, null);
  }

  private PrivacyPage.Rule asked(
      RetentionRule rule, @Nullable String months, @Nullable String error) {
    var number = PrivacyController.number(months);
    var tried = error == null ? tried(retention.dryRun(rule, number)) : null;
    return rule(rule, months == null ? "" : months, tried, error);
  }

  private PrivacyPage.Rule rule(
      RetentionRule rule,
      String months,
      PrivacyPage.@Nullable Tried tried,
      @Nullable String error) {
    var parts = rule.words().split("%s", 2);
    return new PrivacyPage.Rule(
        rule.key(),
        parts[0].strip(),
        parts.length == 2 ? parts[1].strip() : "",
        months,
        retention.months(rule) > 0,
        tried,
        error);
  }

  private static PrivacyPage.Tried tried(RetentionRule.Found found) {
    var words =
        found.count() == 0
            ? "It would forget nothing today."
            : found.count() > Retention.COUNTED
                ? "It would forget more than %s today, such as:"
                    .formatted(Words.count(Retention.COUNTED))
                : "It would forget %s today, such as:".formatted(Words.count(found.count()));
    return new PrivacyPage.Tried(
        words,
        found.samples().stream()
            .map(
                sample ->
                    new PrivacyPage.Sample(
                        sample.words(), sample.href().isEmpty() ? null : sample.href()))
            .toList());
  }

  private List<PrivacyPage.Proof> proofs() {
    return jdbc.sql(PROOFS)
        .query(
            (row, _) ->
                new PrivacyPage.Proof(
                    Purpose.valueOf(row.getString("purpose")).label(),
                    Words.count(row.getLong("count")),
                    "/people/consents.csv?purpose=" + row.getString("purpose")))
        .list();
  }
}
