package tandem.people.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of people as they are, whatever columns they have: a column that is added later is
 * merged and restored like all others.
 */
@Component
class Profiles {

  private static final String HOLD =
      """
      select p.id, to_jsonb(p) as row
        from person p
       where p.id = any (:ids::uuid[]) and p.erased_at is null
       order by p.id
         for no key update
      """;

  private static final String COLUMNS =
      """
      select quote_ident(column_name)
        from information_schema.columns
       where table_schema = current_schema() and table_name = 'person' and is_generated = 'NEVER'
       order by ordinal_position
      """;

  private static final String COMPANY = "select exists (select from company where id = :id)";
  private static final String DELETE = "delete from person where id = :id";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Profiles(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Those of them who exist, held until the transaction ends. */
  Map<PersonId, ObjectNode> hold(Collection<PersonId> persons) {
    var rows = new HashMap<PersonId, ObjectNode>();
    jdbc.sql(HOLD)
        .param("ids", persons.stream().map(PersonId::toString).toArray(String[]::new))
        .query(
            row -> {
              rows.put(
                  new PersonId(row.getObject("id", UUID.class)),
                  (ObjectNode) json.readTree(row.getString("row")));
            });
    return rows;
  }

  /** Brings back somebody who was deleted. */
  void add(JsonNode profile) {
    jdbc.sql(
            "insert into person (%1$s) select %1$s from jsonb_populate_record(null::person, :row::jsonb)"
                .formatted(columns()))
        .param("row", text(profile))
        .update();
  }

  void change(PersonId person, JsonNode profile) {
    jdbc.sql(
            """
            update person
               set (%1$s) = (select %1$s from jsonb_populate_record(null::person, :row::jsonb))
             where id = :id
            """
                .formatted(columns()))
        .param("row", text(profile))
        .param("id", person.value())
        .update();
  }

  void delete(PersonId person) {
    jdbc.sql(DELETE).param("id", person.value()).update();
  }

  /** A company can have been deleted meanwhile. */
  private String text(JsonNode profile) {
    var company = profile.path("company_id");
    if (company.isString()
        && !jdbc.sql(COMPANY)
            .param("id", UUID.fromString(company.asString()))
            .query(Boolean.class)
            .single()) {
      var without = ((ObjectNode) profile).deepCopy();
      without.putNull("company_id");
      return without.toString();
    }
    return profile.toString();
  }

  /** As the database's own catalog names them. */
  private String columns() {
    return String.join(", ", jdbc.sql(COLUMNS).query(String.class).list());
  }
}
