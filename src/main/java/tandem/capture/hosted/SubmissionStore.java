package tandem.capture.hosted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL that keeps what strangers sent. */
@Component
class SubmissionStore {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static final String ADD =
      """
      insert into form_submission (form_id, key, version, language, state, reason, answers, facts, ip, submitted_at,
                                   expires_at)
      values (:form, :key, :version, :language, :state, :reason, :answers::jsonb, :facts::jsonb, :ip, :at, :expires)
      on conflict (form_id, key) do nothing
      """;

  private static final String FIND =
      "select * from form_submission where form_id = :form and key = :key";

  private static final String TAKE =
      """
      update form_submission
         set state = 'TAKEN', taken_at = :now, person_id = :person, expires_at = null, reason = null
       where form_id = :form and key = :key
      """;

  private static final String HAND_OUT =
      "update form_submission set link = :link where form_id = :form and key = :key";

  private static final String WAIT =
      """
      update form_submission
         set state = 'PENDING', expires_at = :expires, reason = null
       where form_id = :form and key = :key and state = 'QUARANTINED'
      """;

  private static final String DISCARD =
      """
      update form_submission
         set state = 'DISCARDED'
       where form_id = :form and key = :key and state = 'QUARANTINED'
      """;

  private static final String RESTORE =
      """
      update form_submission
         set state = 'QUARANTINED'
       where form_id = :form and key = :key and state = 'DISCARDED'
      """;

  private static final String FORGET =
      """
      delete from form_submission
       where (state = 'PENDING' and expires_at < :expired)
          or (state in ('QUARANTINED', 'DISCARDED') and submitted_at < :old)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SubmissionStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @return false where it is there already
   */
  boolean add(Submission one) {
    return jdbc.sql(ADD)
            .param("form", one.form())
            .param("key", one.key())
            .param("version", one.version())
            .param("language", one.language())
            .param("state", one.state().name())
            .param("reason", one.reason())
            .param("answers", json.writeValueAsString(one.answers()))
            .param("facts", json.writeValueAsString(one.facts()))
            .param("ip", one.ip())
            .param("at", Times.sql(one.submittedAt()))
            .param("expires", time(one.expiresAt()))
            .update()
        == 1;
  }

  Optional<Submission> find(UUID form, UUID key) {
    return jdbc.sql(FIND)
        .param("form", form)
        .param("key", key)
        .query((row, _) -> read(row))
        .optional();
  }

  void taken(Submission one, PersonId person, Instant now) {
    jdbc.sql(TAKE)
        .param("form", one.form())
        .param("key", one.key())
        .param("person", person.value())
        .param("now", Times.sql(now))
        .update();
  }

  void handedOut(Submission one, String link) {
    jdbc.sql(HAND_OUT)
        .param("form", one.form())
        .param("key", one.key())
        .param("link", link)
        .update();
  }

  void wait(Submission one, Instant expires) {
    jdbc.sql(WAIT)
        .param("form", one.form())
        .param("key", one.key())
        .param("expires", Times.sql(expires))
        .update();
  }

  boolean discard(UUID form, UUID key) {
    return jdbc.sql(DISCARD).param("form", form).param("key", key).update() == 1;
  }

  boolean restore(UUID form, UUID key) {
    return jdbc.sql(RESTORE).param("form", form).param("key", key).update() == 1;
  }

  /** What nobody confirmed in time, and spam that nobody wanted back. */
  int forget(Instant expired, Instant old) {
    return jdbc.sql(FORGET)
        .param("expired", Times.sql(expired))
        .param("old", Times.sql(old))
        .update();
  }

  private Submission read(ResultSet row) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    return new Submission(
        row.getObject("form_id", UUID.class),
        row.getObject("key", UUID.class),
        row.getInt("version"),
        row.getString("language"),
        Submission.State.valueOf(row.getString("state")),
        row.getString("reason"),
        json.readValue(row.getString("answers"), TEXTS),
        json.readValue(row.getString("facts"), TEXTS),
        row.getString("ip"),
        Times.instant(row, "submitted_at"),
        Times.maybe(row, "expires_at"),
        person == null ? null : new PersonId(person),
        row.getString("link"));
  }

  private static java.time.@Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : Times.sql(at);
  }
}
