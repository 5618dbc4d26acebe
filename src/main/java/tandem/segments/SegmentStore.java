package tandem.segments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/** The segments themselves. */
@Component
class SegmentStore {

  private static final String ALL = "select * from segment order by lower(name), id";
  private static final String FIND = "select * from segment where id = :id";
  private static final String LOCK = FIND + " for update";

  private static final String ADD =
      """
      insert into segment (id, name, condition, state, created_by, created_at, changed_at, filled_at)
      select :id, :name, :condition::jsonb, :state, :by, :now, :now, case when :condition::jsonb is null then :now::timestamptz end
      on conflict do nothing
      """;

  private static final String RENAME =
      """
      update segment set name = :name, changed_at = :now
       where id = :id and not exists (select from segment s where lower(s.name) = lower(:name) and s.id <> :id)
      """;

  private static final String REDEFINE =
      """
      update segment
         set condition = :condition::jsonb, version = version + 1, state = 'FILLING', broken = null, changed_at = :now
       where id = :id
      """;

  private static final String HOLD = "select pg_advisory_xact_lock(:lock) is null";

  /** What everybody who defines segments holds until the transaction ends. */
  private static final long DEFINITIONS = 5_209_274_114L;

  private static final String BREAK = "update segment set broken = :broken where id = :id";

  private static final String REFILL =
      "update segment set version = version + 1, state = 'FILLING', broken = null where id = :id returning version";

  private static final String FORGET_MOMENTS = "delete from segment_due where segment_id = :id";

  private static final List<String> REMOVE =
      List.of(
          "delete from segment where id = :id",
          "delete from segment_member where segment_id = :id",
          "delete from segment_due where segment_id = :id",
          "delete from segment_late where segment_id = :id",
          "delete from segment_move where segment_id = :id");

  private static final String OF_PERSON =
      """
      select s.*, m.since as member_since
        from segment s
        join segment_member m on m.segment_id = s.id and m.person_id = :person
       order by lower(s.name), s.id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SegmentStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A segment that somebody belongs to. */
  record Belonging(Segment segment, Instant since) {}

  List<Segment> all() {
    return jdbc.sql(ALL).query((row, _) -> segment(row)).list();
  }

  Optional<Segment> find(SegmentId id) {
    return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> segment(row)).optional();
  }

  /** The same, held until the transaction ends. */
  Optional<Segment> lock(SegmentId id) {
    return jdbc.sql(LOCK).param("id", id.value()).query((row, _) -> segment(row)).optional();
  }

  List<Belonging> of(PersonId person) {
    return jdbc.sql(OF_PERSON)
        .param("person", person.value())
        .query((row, _) -> new Belonging(segment(row), Times.instant(row, "member_since")))
        .list();
  }

  /**
   * @return false where the name is taken
   */
  boolean add(
      SegmentId id, String name, @Nullable Condition condition, @Nullable UserId by, Instant now) {
    return jdbc.sql(ADD)
            .param("id", id.value())
            .param("name", name)
            .param("condition", condition == null ? null : written(condition))
            .param(
                "state", (condition == null ? Segment.State.ACTIVE : Segment.State.FILLING).name())
            .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
            .param("now", Times.sql(now))
            .update()
        == 1;
  }

  /**
   * @return false where the name is taken
   */
  boolean rename(SegmentId id, String name, Instant now) {
    return jdbc.sql(RENAME)
            .param("id", id.value())
            .param("name", name)
            .param("now", Times.sql(now))
            .update()
        == 1;
  }

  void redefine(SegmentId id, Condition condition, Instant now) {
    jdbc.sql(REDEFINE)
        .param("id", id.value())
        .param("condition", written(condition))
        .param("now", Times.sql(now))
        .update();
  }

  /**
   * Waits until nobody else changes what segments there are and what they say; before {@link
   * #holdMembership}, never after it.
   */
  void holdDefinitions() {
    hold(DEFINITIONS);
  }

  /** Waits until nobody else changes who belongs where by conditions. */
  void holdMembership() {
    hold(Membership.LOCK);
  }

  private void hold(long lock) {
    jdbc.sql(HOLD).param("lock", lock).query(Boolean.class).single();
  }

  /** Nobody enters or leaves any more. */
  void breakUp(SegmentId id, String why) {
    holdMembership();
    jdbc.sql(BREAK).param("id", id.value()).param("broken", why).update();
    jdbc.sql(FORGET_MOMENTS).param("id", id.value()).update();
  }

  /**
   * Everybody is to be looked at anew.
   *
   * @return under which version; empty where the segment is gone
   */
  Optional<Integer> refill(SegmentId id) {
    return jdbc.sql(REFILL).param("id", id.value()).query(Integer.class).optional();
  }

  void remove(SegmentId id) {
    holdMembership();
    REMOVE.forEach(sql -> jdbc.sql(sql).param("id", id.value()).update());
  }

  private String written(Condition condition) {
    return json.writeValueAsString(ConditionJson.of(condition));
  }

  private Segment segment(ResultSet row) throws SQLException {
    var kept = row.getString("condition");
    return new Segment(
        new SegmentId(row.getObject("id", UUID.class)),
        row.getString("name"),
        kept == null ? null : condition(kept),
        row.getInt("version"),
        Segment.State.valueOf(row.getString("state")),
        row.getString("broken"),
        row.getLong("members"),
        Times.instant(row, "created_at"),
        Times.instant(row, "changed_at"),
        Times.maybe(row, "filled_at"));
  }

  private Condition condition(String kept) {
    var reader = new ConditionReader(null);
    var condition = reader.read(json.readTree(kept), "condition");
    if (condition == null) {
      throw new IllegalStateException("cannot read the condition " + kept + ": " + reader.faults());
    }
    return condition;
  }
}
