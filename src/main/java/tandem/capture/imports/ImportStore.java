package tandem.capture.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;
import tandem.capture.Consented;
import tandem.capture.ImportKind;
import tandem.capture.ImportOptions;
import tandem.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/** SQL that moves imports along. */
@Component
class ImportStore {

  private static final String ADD =
      """
      insert into import (id, kind, file_name, bytes, state, layout, options, rows, created_by, created_at)
      values (:id, :kind, :fileName, :bytes, :state, :layout::jsonb, :options::jsonb, :rows, :by, :now)
      """;
  private static final String FIND =
      """
      select i.*, u.name as creator
        from import i
        left join app_user u on u.id = i.created_by
       where i.id = :id
      """;

  /** Takes what was decided of a file; what a dry run found before holds no more. */
  private static final String DECIDE =
      """
      update import
         set state = :state, layout = :layout::jsonb, options = :options::jsonb, dry_run = null
       where id = :id and state = 'UPLOADED'
      """;

  private static final String REREAD =
      """
      update import
         set layout = :layout::jsonb, options = :options::jsonb, rows = :rows, dry_run = null
       where id = :id and state = 'UPLOADED'
      """;
  private static final String BEGIN =
      "update import set state = 'RUNNING' where id = :id and state in ('QUEUED', 'RUNNING')";

  private static final String TURN =
      "update import set state = :to where id = :id and state = any(:from)";

  private static final String PAUSE =
      "update import set state = 'PAUSED', paused_at = :now where id = :id and state = any(:from)";

  private static final String EXPIRE =
      """
      update import
         set state = 'EXPIRED', problem = :problem, finished_at = :now
       where state = 'PAUSED' and coalesce(paused_at, created_at) < :before
      returning id
      """;

  /** The old position guards against two that take the same rows. */
  private static final String ADVANCE =
      """
      update import
         set position = :to, created = created + :created, updated = updated + :updated,
             skipped = skipped + :skipped, failed = failed + :failed, granted = granted + :granted,
             withdrawn = withdrawn + :withdrawn, objected = objected + :objected
       where id = :id and state = 'RUNNING' and position = :from
      """;

  private static final String END =
      """
      update import
         set state = :state, problem = :problem, finished_at = :now
       where id = :id and state = any(:from)
      """;
  private static final String FORESEE =
      "update import set dry_run = :dryRun::jsonb where id = :id and state = 'CHECKING'";
  private static final String UNDO =
      """
      update import
         set undo_after = :after, removed = removed + :removed, restored = restored + :restored, kept = kept + :kept
       where id = :id and state = 'UNDOING'
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
        .param("options", json.writeValueAsString(added.options()))
        .param("rows", added.rows())
        .param("by", by.value())
        .param("now", Times.sql(added.createdAt()))
        .update();
  }

  @Nullable Import find(UUID id) {
    return jdbc.sql(FIND).param("id", id).query((row, n) -> read(row)).optional().orElse(null);
  }

  /**
   * @param state what it becomes
   */
  boolean decide(UUID id, ImportState state, Layout layout, ImportOptions options) {
    return jdbc.sql(DECIDE)
            .param("id", id)
            .param("state", state.name())
            .param("layout", json.writeValueAsString(layout))
            .param("options", json.writeValueAsString(options))
            .update()
        == 1;
  }

  /**
   * @return false where it is in none of these states
   */
  boolean turn(UUID id, Set<ImportState> from, ImportState to) {
    return jdbc.sql(TURN).param("id", id).param("from", names(from)).param("to", to.name()).update()
        == 1;
  }

  boolean pause(UUID id, Set<ImportState> from, Instant now) {
    return jdbc.sql(PAUSE)
            .param("id", id)
            .param("from", names(from))
            .param("now", Times.sql(now))
            .update()
        == 1;
  }

  /**
   * Ends those that rest since before that moment.
   *
   * @return whose files nobody needs any more
   */
  List<UUID> expire(Instant before, String problem, Instant now) {
    return jdbc.sql(EXPIRE)
        .param("before", Times.sql(before))
        .param("problem", problem)
        .param("now", Times.sql(now))
        .query(UUID.class)
        .list();
  }

  private static String[] names(Set<ImportState> states) {
    return states.stream().map(Enum::name).toArray(String[]::new);
  }

  boolean reread(UUID id, Decision decision, long rows) {
    return jdbc.sql(REREAD)
            .param("id", id)
            .param("layout", json.writeValueAsString(decision.layout()))
            .param("options", json.writeValueAsString(decision.options()))
            .param("rows", rows)
            .update()
        == 1;
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
            .param("skipped", tally.skipped())
            .param("failed", tally.failed())
            .param("granted", tally.consents().granted())
            .param("withdrawn", tally.consents().withdrawn())
            .param("objected", tally.consents().objected())
            .update()
        == 1;
  }

  /**
   * @param problem why it ends early
   * @return false where it is in none of these states
   */
  boolean end(
      UUID id, Set<ImportState> from, ImportState to, @Nullable String problem, Instant now) {
    return jdbc.sql(END)
            .param("id", id)
            .param("from", names(from))
            .param("state", to.name())
            .param("problem", problem)
            .param("now", Times.sql(now))
            .update()
        == 1;
  }

  /**
   * @return false where nobody wants to know any more
   */
  boolean foresee(UUID id, DryRun found) {
    return jdbc.sql(FORESEE)
            .param("id", id)
            .param("dryRun", json.writeValueAsString(found))
            .update()
        == 1;
  }

  void undone(UUID id, ImportKind.Undone step) {
    jdbc.sql(UNDO)
        .param("id", id)
        .param("after", step.after())
        .param("removed", step.removed())
        .param("restored", step.restored())
        .param("kept", step.kept())
        .update();
  }

  boolean discard(UUID id) {
    return jdbc.sql(DISCARD).param("id", id).update() == 1;
  }

  void discardUploadedBefore(Instant before) {
    jdbc.sql(DISCARD_OLD).param("before", Times.sql(before)).update();
  }

  private Import read(ResultSet row) throws SQLException {
    var dryRun = row.getString("dry_run");
    return new Import(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getString("kind"),
        row.getString("file_name"),
        row.getLong("bytes"),
        ImportState.valueOf(row.getString("state")),
        json.readValue(row.getString("layout"), Layout.class),
        json.readValue(row.getString("options"), ImportOptions.class),
        row.getLong("rows"),
        new Import.Progress(
            row.getLong("position"),
            row.getLong("created"),
            row.getLong("updated"),
            row.getLong("skipped"),
            row.getLong("failed"),
            new Consented(
                row.getLong("granted"), row.getLong("withdrawn"), row.getLong("objected"))),
        dryRun == null ? null : json.readValue(dryRun, DryRun.class),
        new Import.Undoing(
            row.getString("undo_after"),
            row.getLong("removed"),
            row.getLong("restored"),
            row.getLong("kept")),
        row.getString("problem"),
        row.getString("creator"),
        Times.instant(row, "created_at"),
        Times.maybe(row, "finished_at"));
  }
}
