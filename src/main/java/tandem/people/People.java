package tandem.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who is known. New people come only through intake. */
@Component
public class People {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static final String FIND =
      """
      select p.*, c.name as company,
             array(select i.value from identity i
                    where i.person_id = p.id and i.kind = 'EXTERNAL_ID' order by i.value) as external_ids
        from person p
        left join company c on c.id = p.company_id
       where p.id = :id
      """;

  private final IdentityStore ids;
  private final PersonStore store;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  People(IdentityStore ids, PersonStore store, JdbcClient jdbc, JsonMapper json) {
    this.ids = ids;
    this.store = store;
    this.jdbc = jdbc;
    this.json = json;
  }

  public Optional<Person> find(PersonId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, number) -> person(row)).optional();
  }

  public Optional<PersonId> byEmail(String email) {
    return one(new StrongId(StrongId.Kind.EMAIL, email.strip().toLowerCase(Locale.ROOT)));
  }

  public Optional<PersonId> byExternalId(String externalId) {
    return one(new StrongId(StrongId.Kind.EXTERNAL_ID, externalId));
  }

  /** Those of the ids that belong to somebody. */
  public Map<String, PersonId> byExternalIds(Collection<String> externalIds) {
    var found = new HashMap<String, PersonId>();
    ids.owners(externalIds.stream().map(id -> new StrongId(StrongId.Kind.EXTERNAL_ID, id)).toList())
        .forEach((id, person) -> found.put(id.value(), person));
    return found;
  }

  /** Those of the addresses that belong to somebody, by the address in lower case. */
  public Map<String, PersonId> byEmails(Collection<String> emails) {
    var found = new HashMap<String, PersonId>();
    ids.owners(
            emails.stream()
                .map(
                    email ->
                        new StrongId(StrongId.Kind.EMAIL, email.strip().toLowerCase(Locale.ROOT)))
                .toList())
        .forEach((id, person) -> found.put(id.value(), person));
    return found;
  }

  /**
   * What the grade of fit looks at, as it is now; nothing for people whom we do not know. Nobody is
   * locked: whoever changes it has the grade given anew afterwards.
   */
  public Map<PersonId, Identification.Facts> facts(Collection<PersonId> persons) {
    var facts = new HashMap<PersonId, Identification.Facts>();
    store.read(persons).forEach((person, draft) -> facts.put(person, draft.facts()));
    return facts;
  }

  /** Those of the numbers, in E.164, that belong to somebody. */
  public Map<String, PersonId> byPhones(Collection<String> numbers) {
    var found = new HashMap<String, PersonId>();
    ids.owners(numbers.stream().map(number -> new StrongId(StrongId.Kind.PHONE, number)).toList())
        .forEach((id, person) -> found.put(id.value(), person));
    return found;
  }

  /** Makes somebody responsible for the person; null: nobody is. */
  public void assignOwner(PersonId person, @Nullable UserId owner, Instant now) {
    store.own(person, owner, now);
  }

  private Optional<PersonId> one(StrongId id) {
    return Optional.ofNullable(ids.owners(List.of(id)).get(id));
  }

  private Person person(ResultSet row) throws SQLException {
    var owner = row.getObject("owner_id", UUID.class);
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("email"),
        row.getString("phone"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("job_title"),
        row.getObject("company_id", UUID.class),
        row.getString("company"),
        row.getString("country"),
        row.getString("source"),
        texts(row.getArray("external_ids")),
        json.readValue(row.getString("attributes"), TEXTS),
        owner == null ? null : new UserId(owner),
        Times.instant(row, "since"),
        Times.instant(row, "created_at"),
        Times.instant(row, "updated_at"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
