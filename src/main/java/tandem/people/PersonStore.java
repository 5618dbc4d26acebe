package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.platform.Columns;
import tandem.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes people. */
@Component
class PersonStore {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static final String READ =
      """
      select p.id, p.email, p.phone, p.first_name, p.last_name, p.job_title, p.country, p.source, p.attributes, p.since,
             c.name as company
        from person p
        left join company c on c.id = p.company_id
       where p.id = any(:ids::uuid[])
       order by p.id
      """;

  /** Locks them in the order of their ids, which every writer keeps to. */
  private static final String LOAD = READ + "   for no key update of p";

  private static final String ADD =
      """
      insert into person (id, email, phone, first_name, last_name, job_title, company_id, country, source, attributes,
                          since, created_at, updated_at)
      select id, email, phone, first_name, last_name, job_title, company_id, country, source, attributes, since, :now, :now
        from unnest(:ids::uuid[], :emails::text[], :phones::text[], :firstNames::text[], :lastNames::text[],
                    :jobTitles::text[], :companies::uuid[], :countries::text[], :sources::text[], :attributes::jsonb[],
                    :sinces::timestamptz[])
             as new (id, email, phone, first_name, last_name, job_title, company_id, country, source, attributes, since)
      """;

  private static final String CHANGE =
      """
      update person p
         set email = new.email, phone = new.phone, first_name = new.first_name, last_name = new.last_name,
             job_title = new.job_title, company_id = new.company_id, country = new.country, source = new.source,
             attributes = new.attributes, since = new.since, updated_at = :now
        from unnest(:ids::uuid[], :emails::text[], :phones::text[], :firstNames::text[], :lastNames::text[],
                    :jobTitles::text[], :companies::uuid[], :countries::text[], :sources::text[], :attributes::jsonb[],
                    :sinces::timestamptz[])
             as new (id, email, phone, first_name, last_name, job_title, company_id, country, source, attributes, since)
       where p.id = new.id
      """;

  private static final String OWN =
      "update person set owner_id = :owner, updated_at = :now where id = :person";

  private static final String OWNERS =
      "select id, owner_id from person where id = any(:ids::uuid[]) and owner_id is not null";

  private static final String OWN_ALL =
      """
      update person p
         set owner_id = new.owner_id, updated_at = :now
        from unnest(:ids::uuid[], :owners::uuid[]) as new (id, owner_id)
       where p.id = new.id
      """;

  private static final String KNOWN =
      """
      select person_id, min(value) filter (where kind = 'EXTERNAL_ID') as external_id,
             min(value) filter (where kind = 'EMAIL') as email
        from identity
       where person_id = any(:ids::uuid[]) and kind in ('EXTERNAL_ID', 'EMAIL')
       group by person_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PersonStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Those people as they are, locked until the transaction ends. */
  Map<PersonId, Draft> load(Collection<PersonId> ids) {
    return drafts(LOAD, ids);
  }

  /** The same, while others may be changing them. */
  Map<PersonId, Draft> read(Collection<PersonId> ids) {
    return drafts(READ, ids);
  }

  private Map<PersonId, Draft> drafts(String sql, Collection<PersonId> ids) {
    var found = new HashMap<PersonId, Draft>();
    if (!ids.isEmpty()) {
      jdbc.sql(sql)
          .params(Columns.of(List.copyOf(ids)).with("ids", id -> id).arrays())
          .query((row, number) -> draft(row))
          .list()
          .forEach(draft -> found.put(draft.id(), draft));
    }
    return found;
  }

  void add(List<Draft> people, Map<PersonId, UUID> companies, Instant now) {
    write(ADD, people, companies, now);
  }

  void change(List<Draft> people, Map<PersonId, UUID> companies, Instant now) {
    write(CHANGE, people, companies, now);
  }

  void own(PersonId person, @Nullable UserId owner, Instant now) {
    jdbc.sql(OWN)
        .param("owner", owner == null ? null : owner.value(), java.sql.Types.OTHER)
        .param("now", Times.sql(now))
        .param("person", person.value())
        .update();
  }

  /** The ids of the users to whom they belong; those who belong to nobody are absent. */
  Map<PersonId, String> owners(Collection<PersonId> persons) {
    var owners = new HashMap<PersonId, String>();
    jdbc.sql(OWNERS)
        .params(Columns.of(List.copyOf(persons)).with("ids", id -> id).arrays())
        .query(
            row -> {
              owners.put(new PersonId(row.getObject("id", UUID.class)), row.getString("owner_id"));
            });
    return owners;
  }

  void ownAll(Map<PersonId, @Nullable String> owners, Instant now) {
    if (!owners.isEmpty()) {
      jdbc.sql(OWN_ALL)
          .params(
              Columns.of(List.copyOf(owners.entrySet()))
                  .with("ids", Map.Entry::getKey)
                  .with("owners", Map.Entry::getValue)
                  .arrays())
          .param("now", Times.sql(now))
          .update();
    }
  }

  Map<PersonId, Replacing.Known> known(Collection<PersonId> persons) {
    var known = new HashMap<PersonId, Replacing.Known>();
    jdbc.sql(KNOWN)
        .params(Columns.of(List.copyOf(persons)).with("ids", id -> id).arrays())
        .query(
            row -> {
              known.put(
                  new PersonId(row.getObject("person_id", UUID.class)),
                  new Replacing.Known(row.getString("external_id"), row.getString("email")));
            });
    return known;
  }

  private void write(String sql, List<Draft> people, Map<PersonId, UUID> companies, Instant now) {
    if (people.isEmpty()) {
      return;
    }
    jdbc.sql(sql)
        .params(
            Columns.of(people)
                .with("ids", Draft::id)
                .with("emails", draft -> draft.get(ProfileField.EMAIL))
                .with("phones", draft -> draft.get(ProfileField.PHONE))
                .with("firstNames", draft -> draft.get(ProfileField.FIRST_NAME))
                .with("lastNames", draft -> draft.get(ProfileField.LAST_NAME))
                .with("jobTitles", draft -> draft.get(ProfileField.JOB_TITLE))
                .with("companies", draft -> companies.get(draft.id()))
                .with("countries", draft -> draft.get(ProfileField.COUNTRY))
                .with("sources", draft -> draft.get(ProfileField.SOURCE))
                .with("attributes", draft -> json.writeValueAsString(draft.attributes()))
                .with("sinces", Draft::since)
                .arrays())
        .param("now", Times.sql(now))
        .update();
  }

  private Draft draft(ResultSet row) throws SQLException {
    var fields = new EnumMap<ProfileField, String>(ProfileField.class);
    say(fields, ProfileField.EMAIL, row.getString("email"));
    say(fields, ProfileField.PHONE, row.getString("phone"));
    say(fields, ProfileField.FIRST_NAME, row.getString("first_name"));
    say(fields, ProfileField.LAST_NAME, row.getString("last_name"));
    say(fields, ProfileField.JOB_TITLE, row.getString("job_title"));
    say(fields, ProfileField.COMPANY, row.getString("company"));
    say(fields, ProfileField.COUNTRY, row.getString("country"));
    say(fields, ProfileField.SOURCE, row.getString("source"));
    return new Draft(
        new PersonId(row.getObject("id", UUID.class)),
        fields,
        json.readValue(row.getString("attributes"), TEXTS),
        Times.instant(row, "since"));
  }

  private static void say(
      Map<ProfileField, String> fields, ProfileField field, @Nullable String value) {
    if (value != null) {
      fields.put(field, value);
    }
  }
}
