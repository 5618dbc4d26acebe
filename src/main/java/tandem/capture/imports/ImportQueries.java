package tandem.capture.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;

/** SQL that feeds the list of imports. */
@Component
class ImportQueries {

  private static final String IMPORTS =
      """
      select i.id, i.kind, i.file_name, i.state, i.rows, i.created, i.updated, i.failed,
             i.created_at, u.name as creator
        from import i
        left join app_user u on u.id = i.created_by
       where :at::timestamptz is null or (i.created_at, i.id) < (:at, :id::uuid)
       order by i.created_at desc, i.id desc
       limit :limit
      """;

  private final JdbcClient jdbc;

  ImportQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An import as the list shows it. */
  record Row(
      UUID id,
      String kind,
      String fileName,
      ImportState state,
      long rows,
      long created,
      long updated,
      long failed,
      Instant createdAt,
      @Nullable String creator) {}

  /** The newest first. */
  List<Row> imports(@Nullable Cursor after, Limit limit) {
    OffsetDateTime at = after == null ? null : Times.sql(after.instant(0));
    return jdbc.sql(IMPORTS)
        .param("at", at)
        .param("id", after == null ? null : after.uuid(1))
        .param("limit", limit.andOneMore())
        .query((row, number) -> read(row))
        .list();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("file_name"),
        ImportState.valueOf(row.getString("state")),
        row.getLong("rows"),
        row.getLong("created"),
        row.getLong("updated"),
        row.getLong("failed"),
        Times.instant(row, "created_at"),
        row.getString("creator"));
  }
}
