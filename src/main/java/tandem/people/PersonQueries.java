package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads people with all that is known about them. */
@Component
public class PersonQueries {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static final String FACTS =
      """
      select p.*, c.name as company, t.stage, s.fit, u.name as owner, u.email as owner_email,
             array(select i.value from identity i
                    where i.person_id = p.id and i.kind = 'EXTERNAL_ID' order by i.value) as external_ids,
      """
          + ScoreNow.ROUNDED
          + """
             as score
        from person p
        left join company c on c.id = p.company_id
        left join person_stage t on t.person_id = p.id
        left join person_score s on s.person_id = p.id
        left join app_user u on u.id = p.owner_id
      """;

  private static final String ONE = FACTS + "where p.id = :id";

  private static final String LIST =
      FACTS
          + """
       where (:email::text is null
              or p.id = (select i.person_id from identity i where i.kind = 'EMAIL' and i.value = :email))
         and (:externalId::text is null
              or p.id = (select i.person_id from identity i where i.kind = 'EXTERNAL_ID' and i.value = :externalId))
         and (:stage::text is null or t.stage = :stage)
         and (:after::uuid is null or p.id > :after)
       order by p.id
       limit :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PersonQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public Optional<PersonFacts> find(PersonId id, Instant now) {
    return jdbc.sql(ONE)
        .param("id", id.value())
        .param("now", Times.sql(now))
        .query((row, _) -> facts(row))
        .optional();
  }

  /**
   * In the order in which they became known to us; null narrows nothing.
   *
   * @param email in lower case
   */
  Slice<PersonFacts> list(
      @Nullable String email,
      @Nullable String externalId,
      @Nullable String stage,
      @Nullable Cursor after,
      Limit limit,
      Instant now) {
    var rows =
        jdbc.sql(LIST)
            .param("email", email)
            .param("externalId", externalId)
            .param("stage", stage)
            .param("after", after == null ? null : after.uuid(0))
            .param("limit", limit.andOneMore())
            .param("now", Times.sql(now))
            .query((row, _) -> facts(row))
            .list();
    return Slice.of(rows, limit, person -> Cursor.after(person.id()));
  }

  private PersonFacts facts(ResultSet row) throws SQLException {
    var externalIds = List.of((String[]) row.getArray("external_ids").getArray());
    return new PersonFacts(
        PersonId.of(row.getString("id")),
        row.getString("email"),
        row.getString("phone"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("job_title"),
        row.getString("company"),
        row.getObject("company_id", UUID.class),
        row.getString("country"),
        row.getString("source"),
        externalIds.isEmpty() ? null : externalIds.getFirst(),
        externalIds,
        json.readValue(row.getString("attributes"), TEXTS),
        row.getString("stage"),
        owner(row),
        row.getBigDecimal("score"),
        row.getString("fit"),
        Times.instant(row, "since"),
        Times.instant(row, "created_at"),
        Times.instant(row, "updated_at"));
  }

  private static PersonFacts.@Nullable Owner owner(ResultSet row) throws SQLException {
    var id = row.getObject("owner_id", UUID.class);
    return id == null
        ? null
        : new PersonFacts.Owner(id, row.getString("owner"), row.getString("owner_email"));
  }
}
