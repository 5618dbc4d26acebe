package tandem.capture.builder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Times;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL that feeds the list of what strangers sent. */
@Component
class SubmissionQueries {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static final String SUBMISSIONS =
      """
      select s.*
        from form_submission s
       where s.form_id = :form
         and (:state::text is null or s.state = :state)
         and (:at::timestamptz is null or (s.submitted_at, s.key) < (:at, :key::uuid))
       order by s.submitted_at desc, s.key desc
       limit :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SubmissionQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  enum State {
    TAKEN,
    PENDING,
    QUARANTINED,
    DISCARDED
  }

  /**
   * @param version of the form's definition that it answers
   * @param reason why it was set aside
   */
  record Sent(
      UUID key,
      int version,
      String language,
      State state,
      @Nullable String reason,
      Map<String, String> answers,
      Instant submittedAt,
      @Nullable Instant takenAt,
      @Nullable UUID person) {}

  /** The newest first. */
  Slice<Sent> of(UUID form, @Nullable State state, @Nullable Cursor after, Limit limit) {
    var rows =
        jdbc.sql(SUBMISSIONS)
            .param("form", form)
            .param("state", state == null ? null : state.name())
            .param("at", after == null ? null : Times.sql(after.instant(0)))
            .param("key", after == null ? null : after.uuid(1))
            .param("limit", limit.andOneMore())
            .query((row, _) -> read(row))
            .list();
    return Slice.of(rows, limit, sent -> Cursor.after(sent.submittedAt(), sent.key()));
  }

  private Sent read(ResultSet row) throws SQLException {
    return new Sent(
        row.getObject("key", UUID.class),
        row.getInt("version"),
        row.getString("language"),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        json.readValue(row.getString("answers"), TEXTS),
        Times.instant(row, "submitted_at"),
        Times.maybe(row, "taken_at"),
        row.getObject("person_id", UUID.class));
  }
}
