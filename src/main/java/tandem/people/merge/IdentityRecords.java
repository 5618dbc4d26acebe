package tandem.people.merge;

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

/** The ids that prove somebody, and whom they were taken for. */
@Component
class IdentityRecords implements PersonRecords {

  /** Conflicts as they were, and those that stand instead of them now. */
  record Memo(List<String> before, List<String> instead) {}

  private static final String CONFLICTS =
      "select to_jsonb(x)::text from identity_conflict x where :from in (x.person_id, x.other_id)";

  private static final String INSTEAD =
      """
      insert into identity_conflict (person_id, other_id, kind, value, at)
      select case when x.person_id = :from then :to else x.person_id end,
             case when x.other_id = :from then :to else x.other_id end,
             x.kind, x.value, x.at
        from identity_conflict x
       where :from in (x.person_id, x.other_id) and :to not in (x.person_id, x.other_id)
      on conflict do nothing
      returning to_jsonb(identity_conflict)::text
      """;

  private static final String DROP =
      "delete from identity_conflict where :from in (person_id, other_id)";

  private static final String RESTORE =
      """
      insert into identity_conflict
      select r.*
        from jsonb_populate_record(null::identity_conflict, :row::jsonb) as r
       where exists (select from person where id = r.person_id)
         and exists (select from person where id = r.other_id)
      on conflict do nothing
      """;

  private static final String DROP_ONE =
      """
      delete from identity_conflict x
       using jsonb_populate_record(null::identity_conflict, :row::jsonb) as r
       where (x.person_id, x.other_id, x.kind, x.value) = (r.person_id, r.other_id, r.kind, r.value)
      """;

  private static final String FORGET = "delete from identity where person_id = :from";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final PersonRows ids;

  IdentityRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.ids = new PersonRows(jdbc, "identity", "kind, value");
  }

  @Override
  public String key() {
    return "identity";
  }

  @Override
  public Set<String> tables() {
    return Set.of("identity", "identity_conflict", "person_merge", "person_merge_memo");
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public @Nullable String move(PersonId from, PersonId to, Instant now) {
    ids.move(from, to);
    var before = texts(CONFLICTS, from, null);
    var instead = texts(INSTEAD, from, to);
    change(DROP, from);
    return json.writeValueAsString(new Memo(before, instead));
  }

  @Override
  public void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    ids.moveBack(from, to);
    if (memo != null) {
      var conflicts = json.readValue(memo, Memo.class);
      conflicts.instead().forEach(row -> jdbc.sql(DROP_ONE).param("row", row).update());
      conflicts.before().forEach(row -> jdbc.sql(RESTORE).param("row", row).update());
    }
  }

  @Override
  public List<Kept> export(Traces who) {
    return List.of(ids.export("How we recognise you", who.person()));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    change(FORGET, who.person());
    change(DROP, who.person());
  }

  private List<String> texts(String sql, PersonId from, @Nullable PersonId to) {
    var statement = jdbc.sql(sql).param("from", from.value());
    return (to == null ? statement : statement.param("to", to.value())).query(String.class).list();
  }

  private void change(String sql, PersonId from) {
    jdbc.sql(sql).param("from", from.value()).update();
  }
}
