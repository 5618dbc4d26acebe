package tandem.capture;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Refusal;
import tandem.platform.Secrets;
import tandem.platform.Times;

/** Who may send events, and by which key. The keys themselves are never kept. */
@Component
public class Sources {

  static final String SEGMENT = "segment";

  private static final int LONGEST_NAME = 100;
  private static final int HINT = 4;

  /** A revoked key stops working everywhere within this time. */
  private static final Duration REMEMBERED = Duration.ofSeconds(3);

  private static final String ADD =
      """
      insert into source (id, name, kind, write_key_hash, write_key_hint, created_at)
      values (:id, :name, :kind, :hash, :hint, :now)
      """;
  private static final String BY_HASH =
      "select id from source where write_key_hash = :hash and revoked_at is null";
  private static final String ALL =
      """
      select id, name, kind, write_key_hint, created_at, revoked_at
        from source
       order by revoked_at is not null, created_at desc, id desc
      """;
  private static final String REVOKE =
      "update source set revoked_at = :now where id = :id and revoked_at is null";
  private static final String RESTORE = "update source set revoked_at = null where id = :id";

  private final JdbcClient jdbc;
  private final Map<ByteBuffer, Known> known = new ConcurrentHashMap<>();

  Sources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A source just made; nobody will see its key again. */
  public record Made(SourceId id, String name, String writeKey) {}

  private record Known(SourceId id, long nanos) {
    boolean fresh() {
      return System.nanoTime() - nanos < REMEMBERED.toNanos();
    }
  }

  /** Why a source cannot be called so; empty where it can. */
  static List<Refusal> refuseName(String name) {
    if (name.isBlank()) {
      return List.of(new Refusal("name", "is missing: say where the events come from"));
    }
    if (name.strip().length() > LONGEST_NAME) {
      return List.of(new Refusal("name", "is longer than %d characters".formatted(LONGEST_NAME)));
    }
    return name.indexOf('\0') >= 0
        ? List.of(new Refusal("name", "contains a NUL character"))
        : List.of();
  }

  public Made create(String name, Instant now) {
    var key = Secrets.make();
    var made = new Made(SourceId.next(), name.strip(), key);
    jdbc.sql(ADD)
        .param("id", made.id().value())
        .param("name", made.name())
        .param("kind", SEGMENT)
        .param("hash", Secrets.hash(key))
        .param("hint", key.substring(key.length() - HINT))
        .param("now", Times.sql(now))
        .update();
    return made;
  }

  /** Asked for every event: what was found is remembered for a moment. */
  Optional<SourceId> byWriteKey(String writeKey) {
    var hash = Secrets.hash(writeKey);
    var key = ByteBuffer.wrap(hash);
    var remembered = known.get(key);
    if (remembered != null && remembered.fresh()) {
      return Optional.of(remembered.id());
    }
    var found =
        jdbc.sql(BY_HASH).param("hash", hash).query(UUID.class).optional().map(SourceId::new);
    found.ifPresentOrElse(
        id -> known.put(key, new Known(id, System.nanoTime())), () -> known.remove(key));
    return found;
  }

  /** Those that work first, the newest first. */
  List<Source> all() {
    return jdbc.sql(ALL).query((row, number) -> read(row)).list();
  }

  boolean revoke(SourceId id, Instant now) {
    var revoked =
        jdbc.sql(REVOKE).param("id", id.value()).param("now", Times.sql(now)).update() == 1;
    known.values().removeIf(remembered -> remembered.id().equals(id));
    return revoked;
  }

  boolean restore(SourceId id) {
    return jdbc.sql(RESTORE).param("id", id.value()).update() == 1;
  }

  private static Source read(ResultSet row) throws SQLException {
    return new Source(
        new SourceId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("kind"),
        row.getString("write_key_hint"),
        Times.instant(row, "created_at"),
        Times.maybe(row, "revoked_at"));
  }
}
