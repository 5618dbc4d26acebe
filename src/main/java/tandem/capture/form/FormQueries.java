package tandem.capture.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** SQL that feeds the list of forms. */
@Component
class FormQueries {

  private static final String FORMS =
      """
      select f.*, coalesce(s.count, 0) as count, s.last
        from form f
        left join lateral (
               select count(*) as count, max(i.received_at) as last
                 from interaction i
                where i.door_id = f.id and not i.bot) s on true
       order by f.closed_at is not null, f.created_at desc, f.id
      """;

  private final JdbcClient jdbc;

  FormQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param count how many people's submissions it brought
   */
  record Row(Form form, long count, @Nullable Instant last) {}

  /** The open ones first, the newest first. */
  List<Row> forms() {
    return jdbc.sql(FORMS)
        .query(
            (row, number) ->
                new Row(FormStore.read(row), row.getLong("count"), Times.maybe(row, "last")))
        .list();
  }
}
