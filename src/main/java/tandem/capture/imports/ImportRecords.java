package tandem.capture.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.Traces;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of imports that could not be taken and mention somebody. How many failed stays counted. */
@Component
class ImportRecords implements PersonRecords {

  private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

  private static final String MENTIONS =
      """
      select to_jsonb(p)
        from import_problem p
       where exists (select from unnest(:emails::text[]) as e
                      where strpos(lower(p.record::text || ' ' || p.reason), e) > 0)
      """;

  private static final String DROP =
      """
      delete from import_problem p
       where exists (select from unnest(:emails::text[]) as e
                      where strpos(lower(p.record::text || ' ' || p.reason), e) > 0)
      """;

  /** What an import changed of them, to be taken back: there is nobody left to take it back for. */
  private static final String CHANGES =
      """
      select jsonb_build_object('import', c.import_id, 'before', c.before, 'after', c.after)
        from import_change c
       where c.key = :person
      """;

  private static final String DROP_CHANGES =
      """
      delete from import_change c
       where c.key = :person
          or exists (select from unnest(:emails::text[]) as e
                      where strpos(lower(concat(c.before::text, c.after::text)), e) > 0)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public String key() {
    return "imports";
  }

  @Override
  public Set<String> tables() {
    return Set.of("import_problem", "import_change");
  }

  @Override
  public int order() {
    return 64;
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    return null;
  }

  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {}

  @Override
  public List<Kept> export(Traces who) {
    var rows =
        jdbc
            .sql(MENTIONS)
            .param("emails", who.emails().toArray(String[]::new))
            .query(String.class)
            .list()
            .stream()
            .map(row -> json.readValue(row, ROW))
            .toList();
    var changes =
        jdbc
            .sql(CHANGES)
            .param("person", who.person().toString())
            .query(String.class)
            .list()
            .stream()
            .map(row -> json.readValue(row, ROW))
            .toList();
    return List.of(
        new Kept("import_problem", "Rows of imports that were not taken", rows),
        new Kept("import_change", "What imports changed about you", changes));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    var emails = who.emails().toArray(String[]::new);
    jdbc.sql(DROP).param("emails", emails).update();
    jdbc.sql(DROP_CHANGES)
        .param("person", who.person().toString())
        .param("emails", emails)
        .update();
  }
}
