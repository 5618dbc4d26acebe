package tandem.capture.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /**
   * A cell that names an address of theirs, or is a number or an id of theirs: how somebody writes
   * a number may be prettier than how it is kept.
   */
  private static final String MENTIONED =
      """
       where exists (select from unnest(:patterns::text[]) as pattern where lower(p.reason) ~ pattern)
          or exists (select from jsonb_array_elements_text(p.record) as cell
                      where lower(cell) ~ any(:patterns::text[])
                         or trim(cell) = any(:ids::text[])
                         or translate(cell, ' ()-./', '') = any(:phones::text[]))
      """;

  private static final String MENTIONS = "select to_jsonb(p) from import_problem p" + MENTIONED;

  private static final String DROP = "delete from import_problem p" + MENTIONED;

  /** By themselves, by whoever became them, and by their addresses. */
  private static final String THEIRS =
      """
       where c.key = any(:emails::text[])
          or c.key in (with recursive were as (
                         select :person::uuid as id
                          union
                         select m.gone_id
                           from person_merge m
                           join were on m.kept_id = were.id and m.undone_at is null)
                       select id::text from were)
      """;

  /** What an import changed of them, to be taken back: there is nobody left to take it back for. */
  private static final String CHANGES =
      """
      select jsonb_build_object('import', c.import_id, 'before', c.before, 'after', c.after)
        from import_change c
      """
          + THEIRS;

  private static final String DROP_CHANGES = "delete from import_change c" + THEIRS;

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
  public List<Kept> export(Traces who) {
    var rows = rows(jdbc.sql(MENTIONS).params(mentions(who)));
    var changes = rows(jdbc.sql(CHANGES).params(keys(who)));
    return List.of(
        new Kept("import_problem", "Rows of imports that were not taken", rows),
        new Kept("import_change", "What imports changed about you", changes));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    jdbc.sql(DROP).params(mentions(who)).update();
    jdbc.sql(DROP_CHANGES).params(keys(who)).update();
  }

  private List<Map<String, Object>> rows(JdbcClient.StatementSpec asked) {
    return asked.query(String.class).list().stream().map(row -> json.readValue(row, ROW)).toList();
  }

  private static Map<String, Object> mentions(Traces who) {
    return Map.of(
        "patterns", who.addressPatterns().values().toArray(String[]::new),
        "ids", who.externalIds().toArray(String[]::new),
        "phones", who.phones().toArray(String[]::new));
  }

  private static Map<String, Object> keys(Traces who) {
    return Map.of("person", who.person().value(), "emails", who.emails().toArray(String[]::new));
  }
}
