package tandem.capture.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.people.PersonName;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Whom an import made or changed. */
@Component
class ImportedPeople {

  private static final String PEOPLE =
      """
      select i.message_id, p.id, p.first_name, p.last_name, p.email, p.phone, p.created_at = i.received_at as created,
             (select min(e.value) from identity e where e.person_id = p.id and e.kind = 'EXTERNAL_ID') as external_id
        from interaction i
        join person p on p.id = i.person_id
       where i.door_id = :import
         and (:after::text is null or i.message_id > :after)
       order by i.message_id
       limit :limit
      """;

  private final JdbcClient jdbc;

  ImportedPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param row its number in the file, counted from 1 below the header
   * @param created false: known before
   */
  record Row(String row, PersonId person, String name, @Nullable String email, boolean created) {}

  boolean has(UUID id) {
    return jdbc.sql("select exists (select from interaction where door_id = :import)")
        .param("import", id)
        .query(Boolean.class)
        .single();
  }

  Slice<Row> of(UUID id, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(PEOPLE)
            .param("import", id)
            .param("after", after == null ? null : after.text(0))
            .param("limit", limit.andOneMore())
            .query((row, _) -> read(row))
            .list();
    return Slice.of(rows, limit, row -> Cursor.after(row.row())).map(ImportedPeople::shown);
  }

  private static Row shown(Row row) {
    var number = row.row().replaceFirst("^row-0*(?=\\d)", "");
    return new Row(number, row.person(), row.name(), row.email(), row.created());
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getString("message_id"),
        new PersonId(row.getObject("id", UUID.class)),
        PersonName.of(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email"),
            row.getString("phone"),
            row.getString("external_id")),
        row.getString("email"),
        row.getBoolean("created"));
  }
}
