package tandem.capture.builder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** SQL that counts what came of a form. */
@Component
class FormNumbers {

  /** One showing is one view, however often its page tells of it. */
  private static final String SHOWINGS =
      """
      select count(*) as views, count(started_at) as starts, count(sent_at) as sent
        from form_view
       where form_id = :form and at >= :from
      """;

  private static final String SUBMISSIONS =
      """
      select count(*) filter (where state = 'TAKEN') as taken,
             count(*) filter (where state = 'PENDING') as pending,
             count(*) filter (where state in ('QUARANTINED', 'DISCARDED')) as spam
        from form_submission
       where form_id = :form and submitted_at >= :from
      """;

  private static final String TURNED_AWAY =
      """
      select coalesce(sum(count) filter (where reason = 'CHALLENGED'), 0) as challenged,
             coalesce(sum(count) filter (where reason = 'LIMITED'), 0) as limited,
             coalesce(sum(count) filter (where reason = 'ADDRESS'), 0) as addresses
        from form_refusal
       where form_id = :form and day >= :day
      """;

  /** Where those stopped who began and did not send: the field that they touched last. */
  private static final String STOPPED =
      """
      select last_field as field, count(*) as count
        from form_view
       where form_id = :form and at >= :from and started_at is not null and sent_at is null
         and last_field is not null
       group by last_field
      """;

  private static final String DAYS =
      """
      select d.day::date as day, count(v.key) as views, count(v.sent_at) as sent
        from generate_series(:first::date, :last::date, '1 day') as d (day)
        left join form_view v on v.form_id = :form and v.at >= d.day at time zone 'UTC'
                             and v.at < (d.day + interval '1 day') at time zone 'UTC'
       group by d.day
       order by d.day
      """;

  private final JdbcClient jdbc;

  FormNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param sent showings by which something was sent; what came without our page is not among them
   * @param taken submissions that became part of a person's history
   * @param challenged how often a program's work was asked for
   * @param addresses how often an address was not wanted
   */
  record Numbers(
      long views,
      long starts,
      long sent,
      long taken,
      long pending,
      long spam,
      long challenged,
      long limited,
      long addresses,
      List<Stop> stops) {}

  record Stop(String field, long count) {}

  record Day(LocalDate day, long views, long sent) {}

  Numbers numbers(UUID form, Instant from) {
    var showings = row(SHOWINGS, form, from, List.of("views", "starts", "sent"));
    var submissions = row(SUBMISSIONS, form, from, List.of("taken", "pending", "spam"));
    var away = row(TURNED_AWAY, form, from, List.of("challenged", "limited", "addresses"));
    return new Numbers(
        showings[0],
        showings[1],
        showings[2],
        submissions[0],
        submissions[1],
        submissions[2],
        away[0],
        away[1],
        away[2],
        stops(form, from));
  }

  List<Day> days(UUID form, LocalDate first, LocalDate last) {
    return jdbc.sql(DAYS)
        .param("form", form)
        .param("first", first)
        .param("last", last)
        .query(
            (row, _) ->
                new Day(
                    row.getObject("day", LocalDate.class),
                    row.getLong("views"),
                    row.getLong("sent")))
        .list();
  }

  private List<Stop> stops(UUID form, Instant from) {
    return jdbc.sql(STOPPED)
        .param("form", form)
        .param("from", Times.sql(from))
        .query((row, _) -> new Stop(row.getString("field"), row.getLong("count")))
        .list();
  }

  private long[] row(String sql, UUID form, Instant from, List<String> columns) {
    return jdbc.sql(sql)
        .param("form", form)
        .param("from", Times.sql(from))
        .param("day", LocalDate.ofInstant(from, ZoneOffset.UTC))
        .query(
            (row, _) -> {
              var numbers = new long[columns.size()];
              for (int i = 0; i < numbers.length; i++) {
                numbers[i] = row.getLong(columns.get(i));
              }
              return numbers;
            })
        .single();
  }
}
