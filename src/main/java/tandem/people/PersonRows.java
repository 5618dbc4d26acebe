package tandem.people;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a table that say whose they are in {@code person_id}, and in {@code merged_from}
 * whose they were before people became one, the latest merge last.
 */
public final class PersonRows {

  private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String MOVE =
      """
      update %s
         set person_id = :to, merged_from = array_append(merged_from, :from)
       where person_id = :from
      """;

  private static final String MOVE_BACK =
      """
      update %s
         set person_id = :from, merged_from = nullif(trim_array(merged_from, 1), '{}')
       where person_id = :to and merged_from[cardinality(merged_from)] = :from
      """;

  private final JdbcClient jdbc;
  private final String table;
  private final String order;

  /**
   * @param table as the code names it, never anybody else
   * @param order the columns by which its rows are told
   */
  public PersonRows(JdbcClient jdbc, String table, String order) {
    this.jdbc = jdbc;
    this.table = table;
    this.order = order;
  }

  public void move(PersonId from, PersonId to) {
    change(MOVE, from, to);
  }

  public void moveBack(PersonId from, PersonId to) {
    change(MOVE_BACK, from, to);
  }

  public Kept export(String title, PersonId person) {
    var rows =
        jdbc
            .sql(
                """
                select jsonb_strip_nulls(to_jsonb(t) - '{person_id,merged_from}'::text[])
                  from %s t
                 where t.person_id = :person
                 order by %s
                """
                    .formatted(table, order))
            .param("person", person.value())
            .query(String.class)
            .list()
            .stream()
            .map(row -> JSON.readValue(row, ROW))
            .toList();
    return new Kept(table, title, rows);
  }

  private void change(String sql, PersonId from, PersonId to) {
    jdbc.sql(sql.formatted(table)).param("from", from.value()).param("to", to.value()).update();
  }
}
