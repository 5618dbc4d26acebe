package tandem.people.duplicates;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tandem.platform.Times;

/** Writes keys and pairs. */
@Component
class DuplicateStore {

  private static final String CHANGED =
      """
      select p.id, p.email, p.phone, p.first_name, p.last_name, p.company_id as company, p.updated_at
        from person p
       where (p.updated_at, p.id) > (:at, :id)
         and p.updated_at <= :until
         and p.erased_at is null
       order by p.updated_at, p.id
       limit :limit
      """;

  /** Decisions stay; what was only suggested is found again, if it is still so. */
  private static final String FORGET_PAIRS =
      """
      delete from duplicate
       where (person_id = any (:ids::uuid[]) or other_id = any (:ids::uuid[]))
         and dismissed_at is null and reason <> 'CLAIM'
      """;

  private static final String FORGET_KEYS =
      "delete from duplicate_key where person_id = any (:ids::uuid[])";

  private static final String ADD_KEYS =
      """
      insert into duplicate_key (key, person_id)
      select k.key, p.id
        from unnest(:keys::bigint[], :persons::uuid[]) as k (key, person_id)
        join person p on p.id = k.person_id
       order by k.key, p.id
      on conflict do nothing
      """;

  /**
   * What very many share says nothing: a company's one number, the initials of half a city. A
   * family's name alone makes no two people one; each part of a name has a like one, in either
   * order.
   */
  private static final String PAIR =
      """
      insert into duplicate (person_id, other_id, reason, at)
      select distinct on (1, 2) least(k.person_id, o.person_id), greatest(k.person_id, o.person_id), k.likeness, :now
        from unnest(:keys::bigint[], :persons::uuid[], :likenesses::text[]) as k (key, person_id, likeness)
        join lateral (select s.person_id, count(*) over () as sharing
                        from (select d.person_id
                                from duplicate_key d
                               where d.key = k.key and d.person_id <> k.person_id
                               limit 201) s) o
          on o.sharing <= case when k.likeness = 'NAME' then 200 else 8 end
        join person a on a.id = k.person_id
        join person b on b.id = o.person_id
       where k.likeness <> 'NAME'
          or (similarity(lower(concat_ws(' ', a.first_name, a.last_name)),
                         lower(concat_ws(' ', b.first_name, b.last_name))) >= 0.4
              and (name_alike(a.first_name, b.first_name) and name_alike(a.last_name, b.last_name)
                   or name_alike(a.first_name, b.last_name) and name_alike(a.last_name, b.first_name)))
       order by 1, 2, array_position(array['EMAIL', 'PHONE', 'NAME'], k.likeness)
      on conflict do nothing
      """;

  /** A shared phone number is found by its key, with its limit. */
  private static final String CLAIMED =
      """
      insert into duplicate (person_id, other_id, reason, at)
      select distinct least(x.person_id, x.other_id), greatest(x.person_id, x.other_id), 'CLAIM', :now::timestamptz
        from identity_conflict x
       where x.at > :from and x.at <= :until and x.kind <> 'PHONE'
      on conflict (person_id, other_id) do update set reason = 'CLAIM' where duplicate.dismissed_at is null
      """;

  private static final String LAST_CLAIM =
      "select max(x.at) as at from identity_conflict x where x.at > :from and x.at <= :until";

  private static final String DISMISS =
      """
      insert into duplicate (person_id, other_id, reason, at, dismissed_at, dismissed_by)
      select least(a.id, b.id), greatest(a.id, b.id), 'NAME', :now, :now, :by
        from person a, person b
       where a.id = :one and b.id = :other and a.id <> b.id
      on conflict (person_id, other_id) do update
         set dismissed_at = excluded.dismissed_at, dismissed_by = excluded.dismissed_by
      """;

  private static final String SUGGEST_AGAIN =
      """
      update duplicate
         set dismissed_at = null, dismissed_by = null
       where person_id = least(:one::uuid, :other::uuid) and other_id = greatest(:one::uuid, :other::uuid)
      """;

  private final JdbcClient jdbc;

  DuplicateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody whose profile is new or other than before. */
  record Changed(DuplicateKeys.Known person, Instant at) {}

  /** Those who changed behind that mark, in the order of their changes. */
  List<Changed> changed(Instant at, UUID id, Instant until, int limit) {
    return jdbc.sql(CHANGED)
        .param("at", Times.sql(at))
        .param("id", id)
        .param("until", Times.sql(until))
        .param("limit", limit)
        .query(
            (row, _) ->
                new Changed(
                    new DuplicateKeys.Known(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getObject("company", UUID.class)),
                    Times.instant(row, "updated_at")))
        .list();
  }

  void forget(Collection<UUID> persons) {
    var ids = persons.stream().map(UUID::toString).toArray(String[]::new);
    jdbc.sql(FORGET_PAIRS).param("ids", ids).update();
    jdbc.sql(FORGET_KEYS).param("ids", ids).update();
  }

  void pair(List<DuplicateKeys.Key> keys, Instant now) {
    if (!keys.isEmpty()) {
      var columns =
          Columns.of(keys)
              .with("keys", DuplicateKeys.Key::hash)
              .with("persons", DuplicateKeys.Key::person)
              .with("likenesses", DuplicateKeys.Key::likeness)
              .arrays();
      jdbc.sql(ADD_KEYS).params(columns).update();
      jdbc.sql(PAIR).params(columns).param("now", Times.sql(now)).update();
    }
  }

  /**
   * Suggests those who were taken for each other in that time.
   *
   * @return when the last of them was
   */
  Instant claimed(Instant from, Instant until, Instant now) {
    jdbc.sql(CLAIMED)
        .param("from", Times.sql(from))
        .param("until", Times.sql(until))
        .param("now", Times.sql(now))
        .update();
    var last =
        jdbc.sql(LAST_CLAIM)
            .param("from", Times.sql(from))
            .param("until", Times.sql(until))
            .query((row, _) -> Optional.ofNullable(Times.maybe(row, "at")))
            .single();
    return last.orElse(from);
  }

  /**
   * @return false where one of them does not exist
   */
  boolean dismiss(PersonId one, PersonId other, UserId by, Instant now) {
    return jdbc.sql(DISMISS)
            .param("one", one.value())
            .param("other", other.value())
            .param("by", by.value())
            .param("now", Times.sql(now))
            .update()
        == 1;
  }

  boolean suggestAgain(PersonId one, PersonId other) {
    return jdbc.sql(SUGGEST_AGAIN).param("one", one.value()).param("other", other.value()).update()
        == 1;
  }
}
