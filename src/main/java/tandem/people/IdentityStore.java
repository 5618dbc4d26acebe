package tandem.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;
import tandem.platform.Times;

/** The strong ids and whose they are. */
@Component
class IdentityStore {

  private static final String OWNERS =
      """
      select i.kind, i.value, i.person_id, i.merged_from
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

  /**
   * Not the last one: somebody without any would never be recognised again. Whoever comes by an
   * address later is somebody new, but its owner's no to mails stays with it.
   */
  private static final String FORGET =
      """
      with gone as (
        delete from identity i
         where i.kind = :kind and i.value = :value and i.person_id = :person
           and exists (select from identity other
                        where other.person_id = :person and (other.kind, other.value) <> (i.kind, i.value))
        returning i.kind, i.value),
      spared as (
        insert into suppressed_address (email, reason, source, at)
        select value, 'said no before the address was taken away', 'Address taken away', :now
          from gone
         where kind = 'EMAIL'
           and 'WITHDRAWN' = (select state
                                from consent
                               where person_id = :person and purpose = 'EMAIL'
                               order by at desc, id desc
                               limit 1)
        on conflict do nothing)
      select count(*) from gone
      """;

  private static final String DISPUTE =
      """
      insert into identity_conflict (person_id, other_id, kind, value, at)
      select person_id, other_id, kind, value, :now
        from unnest(:persons::uuid[], :others::uuid[], :kinds::text[], :values::text[])
             as new (person_id, other_id, kind, value)
      on conflict do nothing
      """;

  private static final String SEPARATED =
      """
      select exists (select from unnest(:persons::uuid[], :paths::text[]) as s (person_id, path)
                      where not exists (select from person_merge m
                                         where m.kept_id = s.person_id and m.undone_at is null
                                           and m.gone_id = (s.path::uuid[])[cardinality(s.path::uuid[])]))
      """;

  private final JdbcClient jdbc;

  IdentityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose the ids are, and whose they were before people became one. */
  record Owners(Map<StrongId, PersonId> now, Map<StrongId, MergedFrom> before) {}

  Map<StrongId, PersonId> owners(Collection<StrongId> ids) {
    return ownersAndBefore(ids).now();
  }

  Owners ownersAndBefore(Collection<StrongId> ids) {
    var owners = new HashMap<StrongId, PersonId>();
    var before = new HashMap<StrongId, MergedFrom>();
    if (ids.isEmpty()) {
      return new Owners(owners, before);
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
              var id = new StrongId(kind, row.getString("value"));
              owners.put(id, new PersonId(row.getObject("person_id", UUID.class)));
              var path = row.getString("merged_from");
              if (path != null) {
                before.put(id, new MergedFrom(path));
              }
            });
    return new Owners(owners, before);
  }

  /**
   * @throws OvertakenException where somebody else learnt one of them first, for somebody else, or
   *     the person has just become another one
   */
  void learn(Map<StrongId, PersonId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    if (written(ids) != ids.size()) {
      throw new OvertakenException();
    }
  }

  private int written(Map<StrongId, PersonId> ids) {
    try {
      return jdbc.sql(LEARN)
          .params(
              Columns.of(List.copyOf(ids.entrySet()))
                  .with("kinds", entry -> entry.getKey().kind())
                  .with("values", entry -> entry.getKey().value())
                  .with("persons", Map.Entry::getValue)
                  .arrays())
          .update();
    } catch (DataIntegrityViolationException e) {
      throw new OvertakenException(e);
    }
  }

  /** Whether one of them is no longer who they had become. */
  boolean areSeparated(Map<MergedFrom, PersonId> merged) {
    return jdbc.sql(SEPARATED)
        .params(
            Columns.of(List.copyOf(merged.entrySet()))
                .with("persons", Map.Entry::getValue)
                .with("paths", entry -> entry.getKey().path())
                .arrays())
        .query(Boolean.class)
        .single();
  }

  /**
   * @return false where it is the only id of the person, and so stays
   */
  boolean forget(StrongId id, PersonId person, Instant now) {
    return jdbc.sql(FORGET)
            .param("kind", id.kind().name())
            .param("value", id.value())
            .param("person", person.value())
            .param("now", Times.sql(now))
            .query(Long.class)
            .single()
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
