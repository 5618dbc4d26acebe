package tandem.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.PersonRows;
import tandem.people.Traces;
import tools.jackson.databind.json.JsonMapper;

/**
 * What changes of many changed about somebody. Whoever became somebody else is not changed back
 * with the others; separated again, they are.
 */
@Component
class EditRecords implements PersonRecords {

  private static final String ROWS =
      "select to_jsonb(b)::text from bulk_edit_person b where b.person_id = :person order by b.edit_id";
  private static final String DROP = "delete from bulk_edit_person where person_id = :person";

  private static final String RESTORE =
      """
      insert into bulk_edit_person
      select r.*
        from jsonb_populate_record(null::bulk_edit_person, :row::jsonb) as r
        join bulk_edit e on e.id = r.edit_id
      on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final PersonRows edits;

  EditRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.edits = new PersonRows(jdbc, "bulk_edit_person", "edit_id");
  }

  @Override
  public String key() {
    return "bulk";
  }

  @Override
  public Set<String> tables() {
    return Set.of("bulk_edit_person");
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    var rows = jdbc.sql(ROWS).param("person", from.value()).query(String.class).list();
    drop(from);
    return json.writeValueAsString(rows);
  }

  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    if (memo != null) {
      for (var row : json.readValue(memo, String[].class)) {
        jdbc.sql(RESTORE).param("row", row).update();
      }
    }
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(edits.export("Changes made to many at once", who.person()));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    drop(who.person());
  }

  private void drop(PersonId person) {
    jdbc.sql(DROP).param("person", person.value()).update();
  }
}
