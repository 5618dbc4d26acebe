package tandem.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** The agreement in force and the reasons it knows for saying no. */
@Component
class Agreements {

  /**
   * A reason for saying no.
   *
   * @param leadsTo RECYCLED or DISQUALIFIED
   */
  record Reason(String code, String label, Stage leadsTo) {}

  private static final String IN_FORCE = "select * from agreement order by version desc limit 1";

  private static final String AGREE =
      """
      insert into agreement (threshold, answer_minutes, recycle_days, agreed_at)
      values (:threshold, :answerMinutes, :recycleDays, :now)
      """;

  private static final String REASONS =
      "select code, label, leads_to from reject_reason where retired_at is null order by position, code";

  private final JdbcClient jdbc;

  Agreements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Agreement inForce() {
    return jdbc.sql(IN_FORCE)
        .query(
            (row, number) ->
                new Agreement(
                    row.getInt("version"),
                    row.getDouble("threshold"),
                    Duration.ofMinutes(row.getInt("answer_minutes")),
                    Duration.ofDays(row.getInt("recycle_days"))))
        .single();
  }

  /** When the agreement in force was made. */
  Instant since() {
    return jdbc.sql(IN_FORCE).query((row, number) -> Times.instant(row, "agreed_at")).single();
  }

  /** Puts new terms into force; the old ones stay with the hand-offs that were made under them. */
  void agree(double threshold, int answerMinutes, int recycleDays, Instant now) {
    jdbc.sql(AGREE)
        .param("threshold", threshold)
        .param("answerMinutes", answerMinutes)
        .param("recycleDays", recycleDays)
        .param("now", Times.sql(now))
        .update();
  }

  List<Reason> reasons() {
    return jdbc.sql(REASONS)
        .query(
            (row, number) ->
                new Reason(
                    row.getString("code"),
                    row.getString("label"),
                    Stage.valueOf(row.getString("leads_to"))))
        .list();
  }
}
