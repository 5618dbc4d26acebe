package tandem.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.web.Option;

/** What the list of people can be narrowed down to. */
@Component
class PeopleChoices {

  /** Walks along the index from one value to the next, instead of over all people. */
  private static final String SOURCES =
      """
      with recursive found (value) as (
        select min(source) from person
        union all
        select (select min(p.source) from person p where p.source > f.value) from found f where f.value is not null)
      select value from found where value is not null limit 200
      """;

  private static final String COUNTRIES =
      """
      with recursive found (value) as (
        select min(country) from person
        union all
        select (select min(p.country) from person p where p.country > f.value) from found f where f.value is not null)
      select value from found where value is not null limit 300
      """;

  private static final String OWNERS =
      """
      select u.id::text as value, u.name as label
        from app_user u
       where (u.role = 'SALESPERSON' and u.disabled_at is null)
          or exists (select from person p where p.owner_id = u.id)
       order by u.name, u.id
      """;

  private static final String COMPANY = "select name from company where id = :id";

  private static final String SEGMENTS =
      "select id::text as value, name as label from segment order by lower(name), id";

  private final JdbcClient jdbc;

  PeopleChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Option> sources() {
    return jdbc.sql(SOURCES).query(String.class).list().stream()
        .map(source -> new Option(source, SourceName.of(source)))
        .toList();
  }

  List<Option> countries() {
    return jdbc.sql(COUNTRIES).query(String.class).list().stream()
        .map(country -> new Option(country, country))
        .toList();
  }

  List<Option> owners() {
    return jdbc.sql(OWNERS)
        .query((rs, _) -> new Option(rs.getString("value"), rs.getString("label")))
        .list();
  }

  List<Option> segments() {
    return jdbc.sql(SEGMENTS)
        .query((rs, _) -> new Option(rs.getString("value"), rs.getString("label")))
        .list();
  }

  Optional<String> company(UUID id) {
    return jdbc.sql(COMPANY).param("id", id).query(String.class).optional();
  }
}
