package tandem.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;
import tandem.platform.Times;

/** The strong ids and whose they are. */
@Component
class IdentityStore {

  private static final String OWNERS =
      """
      select i.kind, i.value, i.person_id
        from identity i
        join (select distinct * from unnest(:kinds::text[], :values::text[])) as asked (kind, value)
          on i.kind = asked.kind and i.value = asked.value
      """;

  /**
   * Sorted, so that two transactions that learn the same ids wait for each other instead of
   * dead-locking.
   */
  private static final String LEARN =
      """
      insert into identity (kind, value, person_id)
      select kind, value, person_id
        from unnest(:kinds::text[], :values::text[], :persons::uuid[]) as new (kind, value, person_id)
       order by kind, value
      on conflict do nothing
      """;

  /** Not the last one: somebody without any would never be recognised again. */
  private static final String FORGET =
      """
      delete from identity i
       where i.kind = :kind and i.value = :value and i.person_id = :person
         and exists (select from identity other
                      where other.person_id = :person and (other.kind, other.value) <> (i.kind, i.value))
      """;

  private static final String DISPUTE =
      """
      insert into identity_conflict (person_id, other_id, kind, value, at)
      select person_id, other_id, kind, value, :now
        from unnest(:persons::uuid[], :others::uuid[], :kinds::text[], :values::text[])
             as new (person_id, other_id, kind, value)
      on conflict do nothing
      """;

  private final JdbcClient jdbc;

  IdentityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<StrongId, PersonId> owners(Collection<StrongId> ids) {
    var owners = new HashMap<StrongId, PersonId>();
    if (ids.isEmpty()) {
      return owners;
    }
    jdbc.sql(OWNERS)
        .params(
            Columns.of(List.copyOf(ids))
                .with("kinds", StrongId::kind)
                .with("values", StrongId::value)
                .arrays())
        .query(
            row -> {
              var kind = StrongId.Kind.valueOf(row.getString("kind"));
              owners.put(
                  new StrongId(kind, row.getString("value")),
                  new PersonId(row.getObject("person_id", UUID.class)));
            });
    return owners;
  }

  /**
   * @throws OvertakenException where somebody else learnt one of them first, for somebody else
   */
  void learn(Map<StrongId, PersonId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    var written =
        jdbc.sql(LEARN)
            .params(
                Columns.of(List.copyOf(ids.entrySet()))
                    .with("kinds", entry -> entry.getKey().kind())
                    .with("values", entry -> entry.getKey().value())
                    .with("persons", Map.Entry::getValue)
                    .arrays())
            .update();
    if (written != ids.size()) {
      throw new OvertakenException();
    }
  }

  /**
   * @return false where it is the only id of the person, and so stays
   */
  boolean forget(StrongId id, PersonId person) {
    return jdbc.sql(FORGET)
            .param("kind", id.kind().name())
            .param("value", id.value())
            .param("person", person.value())
            .update()
        == 1;
  }

  void dispute(Collection<Resolution.Conflict> conflicts, Instant now) {
    if (conflicts.isEmpty()) {
      return;
    }
    jdbc.sql(DISPUTE)
        .params(
            Columns.of(List.copyOf(conflicts))
                .with("persons", Resolution.Conflict::person)
                .with("others", Resolution.Conflict::other)
                .with("kinds", conflict -> conflict.disputed().kind())
                .with("values", conflict -> conflict.disputed().value())
                .arrays())
        .param("now", Times.sql(now))
        .update();
  }
}
