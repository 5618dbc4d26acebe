package tandem.capture.builder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.platform.Times;

/** SQL that feeds the list of forms. */
@Component
class FormQueries {

  private static final String FORMS =
      """
      select f.*, v.definition, coalesce(s.count, 0) as count, s.last,
             (select count(*) from form_submission q where q.form_id = f.id and q.state = 'QUARANTINED') as waiting
        from form f
        join form_version v on v.form_id = f.id and v.version = f.version
        left join lateral (
               select count(*) as count, max(sent.at) as last
                 from (select key::text as key, taken_at as at
                         from form_submission
                        where form_id = f.id and state = 'TAKEN'
                        union
                       -- What came before submissions were kept.
                       select i.message_id, i.received_at
                         from interaction i
                        where i.door_id = f.id and not i.bot
                          and i.message_id not in (select key::text from form_submission where form_id = f.id)) sent) s
             on true
       order by f.closed_at is not null, f.created_at desc, f.id
      """;

  private final JdbcClient jdbc;
  private final FormStore store;

  FormQueries(JdbcClient jdbc, FormStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /**
   * @param count how many people's submissions it brought
   * @param waiting how many were set aside as spam
   */
  record Row(Form form, long count, @Nullable Instant last, long waiting) {}

  /** The open ones first, the newest first. */
  List<Row> forms() {
    return jdbc.sql(FORMS)
        .query(
            (row, number) ->
                new Row(
                    store.read(row),
                    row.getLong("count"),
                    Times.maybe(row, "last"),
                    row.getLong("waiting")))
        .list();
  }
}
