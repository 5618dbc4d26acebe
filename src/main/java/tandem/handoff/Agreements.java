package tandem.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;
import tandem.segments.SegmentId;

/** The agreement in force and the reasons it knows for saying no. */
@Component
class Agreements {

  /**
   * A reason for saying no.
   *
   * @param leadsTo RECYCLED or DISQUALIFIED
   */
  record Reason(String code, String label, Stage leadsTo) {}

  /** Somebody who may be qualified, and the agreement that decides about it. */
  record Warm(
      PersonId person,
      double engagement,
      Stage stage,
      @Nullable Instant wakeAt,
      Agreement agreement) {}

  private static final String IN_FORCE =
      """
      select a.*, g.name as segment_name
        from agreement a
        left join segment g on g.id = a.segment_id
       order by a.version desc
       limit 1
      """;

  /**
   * Asked with every batch of interactions, so in one statement: the agreement, and of all these
   * people those it may say yes to. They are locked in the order of their ids.
   */
  private static final String WARM =
      """
      select a.version, a.threshold, a.answer_minutes, a.recycle_days, a.segment_id, a.segment_name,
             s.person_id, s.stage, s.wake_at, p.points
        from (
      """
          + IN_FORCE
          + """
             ) as a
        join unnest(:persons::uuid[], :points::float8[]) as p (person_id, points) on p.points > a.threshold - 0.1
        join person_stage s on s.person_id = p.person_id
       where s.stage in ('SUBSCRIBER', 'LEAD', 'RECYCLED')
       order by s.person_id
         for no key update of s
      """;

  private static final String AGREE =
      """
      insert into agreement (threshold, answer_minutes, recycle_days, segment_id, agreed_at)
      values (:threshold, :answerMinutes, :recycleDays, :segment, :now)
      """;

  private static final String REASONS =
      "select code, label, leads_to from reject_reason where retired_at is null order by position, code";

  private final JdbcClient jdbc;

  Agreements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Agreement inForce() {
    return jdbc.sql(IN_FORCE).query((row, number) -> read(row)).single();
  }

  /**
   * Those of the people whom the agreement in force may call qualified, held until the transaction
   * ends.
   *
   * @param engagement points by person
   */
  List<Warm> warm(Map<PersonId, Double> engagement) {
    if (engagement.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(WARM)
        .params(
            Columns.of(List.copyOf(engagement.entrySet()))
                .with("persons", Map.Entry::getKey)
                .with("points", Map.Entry::getValue)
                .arrays())
        .query(
            (row, number) ->
                new Warm(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getDouble("points"),
                    Stage.valueOf(row.getString("stage")),
                    Times.maybe(row, "wake_at"),
                    read(row)))
        .list();
  }

  private static Agreement read(ResultSet row) throws SQLException {
    var segment = row.getObject("segment_id", UUID.class);
    return new Agreement(
        row.getInt("version"),
        row.getDouble("threshold"),
        Duration.ofMinutes(row.getInt("answer_minutes")),
        Duration.ofDays(row.getInt("recycle_days")),
        segment == null
            ? null
            : new Agreement.Crowd(new SegmentId(segment), row.getString("segment_name")));
  }

  /** When the agreement in force was made. */
  Instant since() {
    return jdbc.sql(IN_FORCE).query((row, number) -> Times.instant(row, "agreed_at")).single();
  }

  /** Puts new terms into force; the old ones stay with the hand-offs that were made under them. */
  void agree(AgreementForm.Terms terms, Instant now) {
    jdbc.sql(AGREE)
        .param("threshold", terms.threshold())
        .param("answerMinutes", terms.answerMinutes())
        .param("recycleDays", terms.recycleDays())
        .param("segment", terms.segment() == null ? null : terms.segment().value(), Types.OTHER)
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
