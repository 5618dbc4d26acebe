package tandem.fields;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;

/** The definitions. */
@Component
class FieldStore {

  private static final String ALL = "select * from field order by position, label, id";
  private static final String FIND = "select * from field where id = :id";

  private static final String ADD =
      """
      insert into field (id, key, label, kind, choices, position, created_at)
      select :id, :key, :label, :kind, :choices::text[], coalesce(max(position), 0) + 1, :now
        from field
      on conflict (key) do nothing
      """;

  private static final String CHANGE =
      "update field set label = :label, choices = :choices::text[] where id = :id";

  private static final String REMOVE = "delete from field where id = :id";

  private static final String INDEXED = "update field set indexed_at = :now where id = :id";

  private final JdbcClient jdbc;

  FieldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Field> all() {
    return jdbc.sql(ALL).query(FieldStore::field).list();
  }

  Optional<Field> find(FieldId id) {
    return jdbc.sql(FIND).param("id", id.value()).query(FieldStore::field).optional();
  }

  /**
   * @return false where the key is taken
   */
  boolean add(Field field, Instant now) {
    return jdbc.sql(ADD)
            .param("id", field.id().value())
            .param("key", field.key())
            .param("label", field.label())
            .param("kind", field.kind().name())
            .param("choices", field.choices().toArray(String[]::new))
            .param("now", Times.sql(now))
            .update()
        == 1;
  }

  void change(Field field) {
    jdbc.sql(CHANGE)
        .param("id", field.id().value())
        .param("label", field.label())
        .param("choices", field.choices().toArray(String[]::new))
        .update();
  }

  void remove(FieldId id) {
    jdbc.sql(REMOVE).param("id", id.value()).update();
  }

  void indexed(FieldId id, Instant now) {
    jdbc.sql(INDEXED).param("id", id.value()).param("now", Times.sql(now)).update();
  }

  private static Field field(ResultSet row, int number) throws SQLException {
    return new Field(
        new FieldId(row.getObject("id", UUID.class)),
        row.getString("key"),
        row.getString("label"),
        FieldKind.valueOf(row.getString("kind")),
        List.of((String[]) row.getArray("choices").getArray()));
  }
}
