package tandem.people.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.Traces;
import tandem.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom somebody was taken for. Pairs and keys go with their person; whoever is separated again is
 * looked at anew, and that the two are two has been decided.
 */
@Component
class DuplicateRecords implements PersonRecords {

  private static final String PAIRS =
      "select to_jsonb(d)::text from duplicate d where :person in (d.person_id, d.other_id)";
  private static final String KEYS =
      "select to_jsonb(k)::text from duplicate_key k where k.person_id = :person";

  private static final String DROP_PAIRS =
      "delete from duplicate where :person in (person_id, other_id)";
  private static final String DROP_KEYS = "delete from duplicate_key where person_id = :person";

  private static final String RESTORE_PAIR =
      """
      insert into duplicate
      select r.*
        from jsonb_populate_record(null::duplicate, :row::jsonb) as r
       where exists (select from person where id = r.person_id)
         and exists (select from person where id = r.other_id)
      on conflict do nothing
      """;

  private static final String RESTORE_KEY =
      """
      insert into duplicate_key
      select r.* from jsonb_populate_record(null::duplicate_key, :row::jsonb) as r
      on conflict do nothing
      """;

  private static final String DECIDED =
      """
      insert into duplicate (person_id, other_id, reason, at, dismissed_at)
      values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), 'NAME', :now, :now)
      on conflict (person_id, other_id) do update set dismissed_at = excluded.dismissed_at
      """;

  /** The pairs and keys of who went. */
  record Memo(List<String> pairs, List<String> keys) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DuplicateRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public String key() {
    return "duplicates";
  }

  @Override
  public Set<String> tables() {
    return Set.of("duplicate", "duplicate_key");
  }

  @Override
  public int order() {
    return 12;
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    var memo = new Memo(texts(PAIRS, from), texts(KEYS, from));
    drop(from);
    return json.writeValueAsString(memo);
  }

  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    if (memo != null) {
      var before = json.readValue(memo, Memo.class);
      before.pairs().forEach(row -> jdbc.sql(RESTORE_PAIR).param("row", row).update());
      before.keys().forEach(row -> jdbc.sql(RESTORE_KEY).param("row", row).update());
    }
    jdbc.sql(DECIDED)
        .param("one", from.value())
        .param("other", to.value())
        .param("now", Times.sql(now))
        .update();
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of();
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    drop(who.person());
  }

  private void drop(PersonId person) {
    jdbc.sql(DROP_PAIRS).param("person", person.value()).update();
    jdbc.sql(DROP_KEYS).param("person", person.value()).update();
  }

  private List<String> texts(String sql, PersonId person) {
    return jdbc.sql(sql).param("person", person.value()).query(String.class).list();
  }
}
