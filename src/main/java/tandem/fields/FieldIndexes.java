package tandem.fields;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An index per field on the people's attributes, so that filters and sorts by it stay fast. Built
 * and dropped beside the running business, which is why it is not part of any transaction.
 */
@Component
class FieldIndexes {

  /** A build that was interrupted leaves an index that is not valid, and that no query uses. */
  private static final String BUILT =
      """
      select c.relname, i.indisvalid
        from pg_index i
        join pg_class c on c.oid = i.indexrelid
       where i.indrelid = 'person'::regclass and c.relname like 'field\\_%'
      """;

  /** The database itself quotes the key, which may hold any character. */
  private static final String BUILD =
      """
      select format('create index concurrently %I on person (%s(attributes ->> %L)) where (attributes ->> %L) is not null',
                    :name, :function, :key, :key)
      """;

  private static final String DROP = "select format('drop index concurrently if exists %I', :name)";

  private final JdbcClient jdbc;
  private final FieldStore fields;
  private final Clock clock;

  FieldIndexes(JdbcClient jdbc, FieldStore fields, Clock clock) {
    this.jdbc = jdbc;
    this.fields = fields;
    this.clock = clock;
  }

  /** Makes the indexes that are missing, and drops those whose field is gone. */
  void settle() {
    var wanted = fields.all();
    var names = wanted.stream().map(field -> name(field.id())).collect(Collectors.toSet());
    var built = built();
    built.forEach(
        (name, valid) -> {
          if (!valid || !names.contains(name)) {
            run(DROP, name, "", "");
          }
        });
    for (var field : wanted) {
      var name = name(field.id());
      if (!built.getOrDefault(name, false)) {
        run(BUILD, name, function(field.kind()), field.key());
        jdbc.sql("analyze person").update();
        fields.indexed(field.id(), clock.instant());
      }
    }
  }

  private Map<String, Boolean> built() {
    var built = new HashMap<String, Boolean>();
    jdbc.sql(BUILT)
        .query(
            row -> {
              built.put(row.getString("relname"), row.getBoolean("indisvalid"));
            });
    return built;
  }

  static String name(FieldId id) {
    return "field_" + id.toString().replace("-", "");
  }

  /** What makes values of that kind comparable, in SQL; null for what is no value. */
  static String function(FieldKind kind) {
    return switch (kind) {
      case TEXT, CHOICE, LINK -> "field_text";
      case NUMBER -> "field_number";
      case DATE -> "field_date";
      case YES_NO -> "field_yes_no";
      case MONEY -> "field_money";
    };
  }

  private void run(String statement, String name, String function, String key) {
    var ddl =
        jdbc.sql(statement)
            .param("name", name)
            .param("function", function)
            .param("key", key)
            .query(String.class)
            .single();
    jdbc.sql(ddl).update();
  }
}
