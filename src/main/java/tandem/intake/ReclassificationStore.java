package tandem.intake;

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
import tandem.platform.Times;

/** Keeps the runs over the history. */
@Component
class ReclassificationStore {

  private static final String ADD =
      """
      insert into reclassification (id, cause, asked_by, asked_at, until)
      values (:id, :cause, :by, :now, :until)
      """;
  private static final String FIND = "select * from reclassification where id = :id";
  private static final String LATEST =
      "select * from reclassification order by asked_at desc, id desc limit :limit";

  /** One that has not begun judges everything that a new one would. */
  private static final String WAITING =
      """
      update reclassification
         set until = :until
       where id = (select id from reclassification
                    where finished_at is null and through = 0
                    order by asked_at
                    limit 1
                      for update skip locked)
      returning id
      """;

  private static final String ADVANCE =
      "update reclassification set through = :through, changed = changed + :changed where id = :id";
  private static final String FINISH =
      "update reclassification set through = until, finished_at = :now where id = :id";

  private final JdbcClient jdbc;

  ReclassificationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, String cause, @Nullable UserId by, long until, Instant now) {
    jdbc.sql(ADD)
        .param("id", id)
        .param("cause", cause)
        .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
        .param("now", Times.sql(now))
        .param("until", until)
        .update();
  }

  Optional<UUID> waiting(long until) {
    return jdbc.sql(WAITING).param("until", until).query(UUID.class).optional();
  }

  Optional<Reclassification> find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query(ReclassificationStore::run).optional();
  }

  /** The latest first. */
  List<Reclassification> latest(int limit) {
    return jdbc.sql(LATEST).param("limit", limit).query(ReclassificationStore::run).list();
  }

  void advance(UUID id, long through, int changed) {
    jdbc.sql(ADVANCE).param("id", id).param("through", through).param("changed", changed).update();
  }

  void finish(UUID id, Instant now) {
    jdbc.sql(FINISH).param("id", id).param("now", Times.sql(now)).update();
  }

  private static Reclassification run(ResultSet row, int number) throws SQLException {
    return new Reclassification(
        row.getObject("id", UUID.class),
        row.getString("cause"),
        Times.instant(row, "asked_at"),
        row.getLong("through"),
        row.getLong("until"),
        row.getLong("changed"),
        Times.maybe(row, "finished_at"));
  }
}
