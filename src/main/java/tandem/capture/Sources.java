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

/**
 * Who may send events, and by which key. A server's key is never kept, only its hash; a website's
 * stands in its pages for everybody to read, so it opens that website's own door only, to the
 * origins that are listed.
 */
@Component
public class Sources {

  public static final String SEGMENT = "segment";
  public static final String WEBSITE = "website";

  static final List<String> KINDS = List.of(WEBSITE, SEGMENT);

  private static final int LONGEST_NAME = 100;
  private static final int HINT = 4;

  /** A revoked key stops working everywhere within this time. */
  private static final Duration REMEMBERED = Duration.ofSeconds(3);

  private static final String ADD =
      """
      insert into source (id, name, kind, write_key_hash, write_key_hint, public_key, created_at)
      values (:id, :name, :kind, :hash, :hint, :publicKey, :now)
      """;
  private static final String BY_HASH =
      "select id, kind, origins from source where write_key_hash = :hash and revoked_at is null";
  private static final String ALL =
      """
      select id, name, kind, write_key_hint, public_key, origins, created_at, revoked_at
        from source
       where kind in ('website', 'segment')
       order by revoked_at is not null, created_at desc, id desc
      """;
  private static final String ONE =
      """
      select id, name, kind, write_key_hint, public_key, origins, created_at, revoked_at
        from source
       where id = :id and kind in ('website', 'segment')
      """;
  private static final String ALLOW = "update source set origins = :origins where id = :id";
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

  /** A source as its door sees it. */
  record Sender(SourceId id, boolean website, Origins origins) {}

  private record Known(Sender sender, long nanos) {
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

  /**
   * @param kind one of {@link #KINDS}
   */
  public Made create(String name, String kind, Instant now) {
    var key = Secrets.make();
    var made = new Made(SourceId.next(), name.strip(), key);
    jdbc.sql(ADD)
        .param("id", made.id().value())
        .param("name", made.name())
        .param("kind", kind)
        .param("hash", Secrets.hash(key))
        .param("hint", key.substring(key.length() - HINT))
        .param("publicKey", kind.equals(WEBSITE) ? key : null)
        .param("now", Times.sql(now))
        .update();
    return made;
  }

  /** Asked for every event: what was found is remembered for a moment. */
  Optional<Sender> byWriteKey(String writeKey) {
    var hash = Secrets.hash(writeKey);
    var key = ByteBuffer.wrap(hash);
    var remembered = known.get(key);
    if (remembered != null && remembered.fresh()) {
      return Optional.of(remembered.sender());
    }
    var found =
        jdbc.sql(BY_HASH).param("hash", hash).query((row, number) -> sender(row)).optional();
    found.ifPresentOrElse(
        sender -> known.put(key, new Known(sender, System.nanoTime())), () -> known.remove(key));
    return found;
  }

  public Optional<Source> find(SourceId id) {
    return jdbc.sql(ONE).param("id", id.value()).query((row, number) -> read(row)).optional();
  }

  /** From now on, browsers may send from these origins only; from any where there is none. */
  public void allow(SourceId id, Origins origins) {
    jdbc.sql(ALLOW)
        .param("id", id.value())
        .param("origins", origins.list().toArray(String[]::new))
        .update();
    forget(id);
  }

  /** Those that work first, the newest first. */
  List<Source> all() {
    return jdbc.sql(ALL).query((row, number) -> read(row)).list();
  }

  boolean revoke(SourceId id, Instant now) {
    var revoked =
        jdbc.sql(REVOKE).param("id", id.value()).param("now", Times.sql(now)).update() == 1;
    forget(id);
    return revoked;
  }

  private void forget(SourceId id) {
    known.values().removeIf(remembered -> remembered.sender().id().equals(id));
  }

  boolean restore(SourceId id) {
    return jdbc.sql(RESTORE).param("id", id.value()).update() == 1;
  }

  private static Sender sender(ResultSet row) throws SQLException {
    return new Sender(
        new SourceId(row.getObject("id", UUID.class)),
        row.getString("kind").equals(WEBSITE),
        Origins.read(row));
  }

  private static Source read(ResultSet row) throws SQLException {
    return new Source(
        new SourceId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("kind"),
        row.getString("write_key_hint"),
        row.getString("public_key"),
        Origins.read(row),
        Times.instant(row, "created_at"),
        Times.maybe(row, "revoked_at"));
  }
}
