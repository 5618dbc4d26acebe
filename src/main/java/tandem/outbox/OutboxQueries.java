package tandem.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** SQL that feeds the outbox. */
@Component
class OutboxQueries {

  private static final String MAILS =
      """
      select id, recipient, subject, state, attempts, problem, created_at, since, next_at, null as body, null as html
        from mail
       where (:state::text is null or state = :state)
         and (:at::timestamptz is null or (created_at, id) < (:at, :id::uuid))
       order by created_at desc, id desc
       limit :limit
      """;

  private static final String MAIL = "select * from mail where id = :id";

  private final JdbcClient jdbc;

  OutboxQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param text null in lists, which do not read it
   * @param since when it came into its state
   */
  record Mailing(
      UUID id,
      String to,
      String subject,
      @Nullable String text,
      @Nullable String html,
      MailState state,
      int attempts,
      @Nullable String problem,
      Instant createdAt,
      Instant since,
      @Nullable Instant nextTry) {}

  /** The newest first. */
  Slice<Mailing> mails(@Nullable MailState state, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(MAILS)
            .param("state", state == null ? null : state.name())
            .param("at", after == null ? null : Times.sql(after.instant(0)))
            .param("id", after == null ? null : after.uuid(1))
            .param("limit", limit.andOneMore())
            .query((row, _) -> read(row))
            .list();
    return Slice.of(rows, limit, mail -> Cursor.after(mail.createdAt(), mail.id()));
  }

  Optional<Mailing> find(UUID id) {
    return jdbc.sql(MAIL).param("id", id).query((row, _) -> read(row)).optional();
  }

  private static Mailing read(ResultSet row) throws SQLException {
    return new Mailing(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("html"),
        MailState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("problem"),
        Times.instant(row, "created_at"),
        Times.instant(row, "since"),
        Times.maybe(row, "next_at"));
  }
}
