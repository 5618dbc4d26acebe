package tandem.people.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.platform.Times;

/** The merges, and what is needed to take them back. */
@Component
class MergeStore {

  private static final String ADD =
      """
      insert into person_merge (id, kept_id, gone_id, gone_name, at, actor_id)
      values (:id, :kept, :gone, :name, :now, :by)
      """;
  private static final String REMEMBER =
      "insert into person_merge_memo (merge_id, part, memo) values (:id, :part, :memo::jsonb)";

  private static final String MERGE =
      """
      select m.*, u.name as actor_name
        from person_merge m
        left join app_user u on u.id = m.actor_id
      """;

  private static final String FIND = MERGE + "where m.id = :id";
  private static final String OF =
      MERGE + "where m.kept_id = :person and m.undone_at is null order by m.at desc, m.id desc";
  private static final String HOLD = "select id from person_merge where id = :id for update";
  private static final String MEMOS =
      "select part, memo from person_merge_memo where merge_id = :id";
  private static final String UNDONE =
      "update person_merge set undone_at = :now, undone_by = :by where id = :id";
  private static final String FORGET = "delete from person_merge_memo where merge_id = :id";

  /** The way from somebody who is gone to the one who is there, over any number of merges. */
  private static final String NOW =
      """
      with recursive way as (
        select m.kept_id, 1 as step from person_merge m where m.gone_id = :person and m.undone_at is null
         union all
        select m.kept_id, w.step + 1
          from way w
          join person_merge m on m.gone_id = w.kept_id and m.undone_at is null
         where w.step < 100)
      select kept_id from way order by step desc limit 1
      """;

  private final JdbcClient jdbc;

  MergeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  MergeId add(PersonId kept, PersonId gone, String goneName, UserId by, Instant now) {
    var id = MergeId.next();
    jdbc.sql(ADD)
        .param("id", id.value())
        .param("kept", kept.value())
        .param("gone", gone.value())
        .param("name", goneName)
        .param("now", Times.sql(now))
        .param("by", by.value())
        .update();
    return id;
  }

  void remember(MergeId id, String part, String memo) {
    jdbc.sql(REMEMBER).param("id", id.value()).param("part", part).param("memo", memo).update();
  }

  Optional<Merge> find(MergeId id) {
    return jdbc.sql(FIND).param("id", id.value()).query(MergeStore::merge).optional();
  }

  /** Of which the person is made, the latest first. */
  List<Merge> of(PersonId person) {
    return jdbc.sql(OF).param("person", person.value()).query(MergeStore::merge).list();
  }

  /** Nobody else undoes it meanwhile. */
  void hold(MergeId id) {
    jdbc.sql(HOLD).param("id", id.value()).query(UUID.class).optional();
  }

  Map<String, String> memos(MergeId id) {
    var memos = new HashMap<String, String>();
    jdbc.sql(MEMOS)
        .param("id", id.value())
        .query(
            row -> {
              memos.put(row.getString("part"), row.getString("memo"));
            });
    return memos;
  }

  void undone(MergeId id, UserId by, Instant now) {
    jdbc.sql(UNDONE)
        .param("id", id.value())
        .param("by", by.value())
        .param("now", Times.sql(now))
        .update();
    jdbc.sql(FORGET).param("id", id.value()).update();
  }

  /** Whom somebody has become; empty where they never became another. */
  Optional<PersonId> now(PersonId gone) {
    return jdbc.sql(NOW)
        .param("person", gone.value())
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  private static Merge merge(ResultSet row, int number) throws SQLException {
    return new Merge(
        new MergeId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("kept_id", UUID.class)),
        new PersonId(row.getObject("gone_id", UUID.class)),
        row.getString("gone_name"),
        Times.instant(row, "at"),
        row.getObject("actor_id", UUID.class),
        row.getString("actor_name"),
        Times.maybe(row, "undone_at"));
  }
}
