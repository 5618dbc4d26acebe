package tandem.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Message;
import tandem.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL that keeps mails. */
@Component
public class MailStore {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static final String ADD =
      """
      insert into mail (id, key, recipient, subject, body, html, headers, purpose, state, problem, created_at, since)
      values (:id, :key, :to, :subject, :text, :html, :headers::jsonb, :purpose, :state, :problem, :now, :now)
      on conflict (key) do nothing
      """;

  /** Of two nodes that want the same mail, the second finds it claimed. */
  private static final String CLAIM =
      """
      update mail
         set state = 'SENDING', attempts = attempts + 1, next_at = null, since = :now
       where id = :id and state = 'WAITING'
      returning *
      """;

  private static final String SETTLE =
      """
      update mail
         set state = :state, problem = :problem, next_at = :next, since = :now
       where id = :id and state in ('SENDING', 'UNCLEAR')
      """;

  private static final String LOST =
      """
      update mail
         set state = 'UNCLEAR', since = :now,
             problem = 'Tandem was stopped while it was sent. The server may have taken it.'
       where id = :id and state = 'SENDING'
      """;

  private static final String WAIT_AGAIN =
      """
      update mail
         set state = 'WAITING', attempts = 0, problem = null, next_at = null, since = :now
       where id = :id and state in ('KEPT', 'FAILED', 'UNCLEAR')
      """;

  private static final String TO =
      """
      select jsonb_strip_nulls(to_jsonb(m))
        from mail m
       where lower(m.recipient) = any (:addresses)
       order by m.created_at, m.id
      """;

  private static final String FORGET = "delete from mail where lower(recipient) = any (:addresses)";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MailStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  record Claimed(Message message, int attempts) {}

  /** Every mail to these addresses, in lower case, as JSON. */
  public List<String> to(Collection<String> addresses) {
    return jdbc.sql(TO)
        .param("addresses", addresses.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** As if they had never been written. */
  public void forget(Collection<String> addresses) {
    jdbc.sql(FORGET).param("addresses", addresses.toArray(String[]::new)).update();
  }

  /** Where a mail begins: on its way, kept for want of a server, or forbidden by its reader. */
  public sealed interface Beginning {
    record Waiting() implements Beginning {}

    record Kept() implements Beginning {}

    record Dropped(String reason) implements Beginning {}
  }

  /**
   * @return false where the key is taken
   */
  public boolean add(UUID id, Message message, Beginning beginning, Instant now) {
    var state =
        switch (beginning) {
          case Beginning.Waiting() -> "WAITING";
          case Beginning.Kept() -> "KEPT";
          case Beginning.Dropped _ -> "DROPPED";
        };
    return jdbc.sql(ADD)
            .param("id", id)
            .param("key", message.key())
            .param("to", message.to())
            .param("subject", message.subject())
            .param("text", message.text())
            .param("html", message.html())
            .param("headers", json.writeValueAsString(message.headers()))
            .param("purpose", message.purpose())
            .param("state", state)
            .param("problem", beginning instanceof Beginning.Dropped(var reason) ? reason : null)
            .param("now", Times.sql(now))
            .update()
        == 1;
  }

  /** Only where it has come to an end without having been sent. */
  public boolean waitAgain(UUID id, Instant now) {
    return jdbc.sql(WAIT_AGAIN).param("id", id).param("now", Times.sql(now)).update() == 1;
  }

  Optional<Claimed> claim(UUID id, Instant now) {
    return jdbc.sql(CLAIM)
        .param("id", id)
        .param("now", Times.sql(now))
        .query((row, _) -> new Claimed(message(row), row.getInt("attempts")))
        .optional();
  }

  void sent(UUID id, Instant now) {
    settle(id, "SENT", null, null, now);
  }

  void failed(UUID id, String problem, Instant now) {
    settle(id, "FAILED", problem, null, now);
  }

  /** Its reader has forbidden it while it waited. */
  void dropped(UUID id, String reason, Instant now) {
    settle(id, "DROPPED", reason, null, now);
  }

  void unclear(UUID id, String problem, Instant now) {
    settle(id, "UNCLEAR", problem, null, now);
  }

  void later(UUID id, String problem, Instant next, Instant now) {
    settle(id, "WAITING", problem, next, now);
  }

  /** It was claimed, and whoever claimed it is gone. */
  void lost(UUID id, Instant now) {
    jdbc.sql(LOST).param("id", id).param("now", Times.sql(now)).update();
  }

  private void settle(
      UUID id, String state, @Nullable String problem, @Nullable Instant next, Instant now) {
    jdbc.sql(SETTLE)
        .param("id", id)
        .param("state", state)
        .param("problem", problem)
        .param("next", next == null ? null : Times.sql(next))
        .param("now", Times.sql(now))
        .update();
  }

  private Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getString("key"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("html"),
        json.readValue(row.getString("headers"), TEXTS),
        row.getString("purpose"));
  }
}
