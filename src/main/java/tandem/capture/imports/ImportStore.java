package tandem.capture.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/** SQL that moves imports along. */
@Component
class ImportStore {

  private static final String ADD =
      """
      insert into import (id, kind, file_name, bytes, state, layout, rows, created_by, created_at)
      values (:id, :kind, :fileName, :bytes, :state, :layout::jsonb, :rows, :by, :now)
      """;
  private static final String FIND =
      """
      select i.*, u.name as creator
        from import i
        left join app_user u on u.id = i.created_by
       where i.id = :id
      """;
  private static final String QUEUE =
      """
      update import
         set state = 'QUEUED', layout = :layout::jsonb
       where id = :id and state = 'UPLOADED'
      """;
  private static final String BEGIN =
      "update import set state = 'RUNNING' where id = :id and state in ('QUEUED', 'RUNNING')";

  /** The old position guards against two that take the same rows. */
  private static final String ADVANCE =
      """
      update import
         set position = :to, created = created + :created, updated = updated + :updated,
             failed = failed + :failed
       where id = :id and state = 'RUNNING' and position = :from
      """;

  private static final String END =
      """
      update import
         set state = :state, problem = :problem, finished_at = :now
       where id = :id and state in ('QUEUED', 'RUNNING')
      """;
  private static final String DISCARD = "delete from import where id = :id and state = 'UPLOADED'";
  private static final String DISCARD_OLD =
      "delete from import where state = 'UPLOADED' and created_at < :before";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Import added, UserId by) {
    jdbc.sql(ADD)
        .param("id", added.id())
        .param("kind", added.kind())
        .param("fileName", added.fileName())
        .param("bytes", added.bytes())
        .param("state", added.state().name())
        .param("layout", json.writeValueAsString(added.layout()))
        .param("rows", added.rows())
        .param("by", by.value())
        .param("now", Times.sql(added.createdAt()))
        .update();
  }

  @Nullable Import find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((row, n) -> read(row)).optional().orElse(null);
  }

  boolean queue(UUID id, Layout layout) {
    var text = json.writeValueAsString(layout);
    return jdbc.sql(QUEUE).param("id", id).param("layout", text).update() == 1;
  }

  boolean begin(UUID id) {
    return jdbc.sql(BEGIN).param("id", id).update() == 1;
  }

  boolean advance(UUID id, long from, long to, Tally tally) {
    return jdbc.sql(ADVANCE)
            .param("id", id)
            .param("from", from)
            .param("to", to)
            .param("created", tally.created())
            .param("updated", tally.updated())
            .param("failed", tally.failed())
            .update()
        == 1;
  }

  void done(UUID id, Instant now) {
    end(id, ImportState.DONE, null, now);
  }

  void stopped(UUID id, String problem, Instant now) {
    end(id, ImportState.FAILED, problem, now);
  }

  private void end(UUID id, ImportState state, @Nullable String problem, Instant now) {
    jdbc.sql(END)
        .param("id", id)
        .param("state", state.name())
        .param("problem", problem)
        .param("now", Times.sql(now))
        .update();
  }

  boolean discard(UUID id) {
    return jdbc.sql(DISCARD).param("id", id).update() == 1;
  }

  void discardUploadedBefore(Instant before) {
    jdbc.sql(DISCARD_OLD).param("before", Times.sql(before)).update();
  }

  private Import read(ResultSet row) throws SQLException {
    return new Import(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getString("kind"),
        row.getString("file_name"),
        row.getLong("bytes"),
        ImportState.valueOf(row.getString("state")),
        json.readValue(row.getString("layout"), Layout.class),
        row.getLong("rows"),
        row.getLong("position"),
        row.getLong("created"),
        row.getLong("updated"),
        row.getLong("failed"),
        row.getString("problem"),
        row.getString("creator"),
        Times.instant(row, "created_at"),
        Times.maybe(row, "finished_at"));
  }
}
