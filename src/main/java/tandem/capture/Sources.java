package tandem.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Secrets;
import tandem.platform.Times;

/** The sources that may send events, and the write keys that prove them. */
@Component
public class Sources {

  private static final String ADD =
      """
      insert into source (id, name, kind, write_key_hash, write_key_hint, created_at)
      values (:id, :name, :kind, :hash, :hint, :now)
      """;

  private static final String BY_KEY =
      "select id from source where write_key_hash = :hash and revoked_at is null";

  private static final String ALL =
      "select * from source order by revoked_at nulls first, created_at desc";

  private static final String REVOKE =
      "update source set revoked_at = :now where id = :id and revoked_at is null";

  /** For so long a key that was just seen is believed without asking again; a revoked one too. */
  private static final Duration BELIEVED = Duration.ofSeconds(2);

  /** Far more than anybody has sources; a flood of made-up keys is never remembered at all. */
  private static final int MOST_REMEMBERED = 1_000;

  /** A new source with its key, which nobody can look up again. */
  public record Created(SourceId id, String writeKey) {}

  private record Seen(SourceId source, long nanos) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<String, Seen> remembered = new ConcurrentHashMap<>();

  Sources(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Lets a source in that speaks Segment's language. */
  public Created create(String name) {
    var id = SourceId.next();
    var key = Secrets.make();
    jdbc.sql(ADD)
        .param("id", id.value())
        .param("name", name)
        .param("kind", Source.Kind.SEGMENT.key())
        .param("hash", Secrets.hash(key))
        .param("hint", key.substring(key.length() - 4))
        .param("now", Times.sql(clock.instant()))
        .update();
    return new Created(id, key);
  }

  List<Source> all() {
    return jdbc.sql(ALL).query((row, number) -> source(row)).list();
  }

  /** Refuses the source's key from now on, at the latest two seconds later. */
  void revoke(SourceId id) {
    jdbc.sql(REVOKE).param("id", id.value()).param("now", Times.sql(clock.instant())).update();
  }

  /** Whose key it is; empty for a key that is unknown or revoked. */
  Optional<SourceId> byWriteKey(String key) {
    var seen = remembered.get(key);
    var now = System.nanoTime();
    if (seen != null && now - seen.nanos() < BELIEVED.toNanos()) {
      return Optional.of(seen.source());
    }
    var found =
        jdbc.sql(BY_KEY)
            .param("hash", Secrets.hash(key))
            .query((row, number) -> new SourceId(row.getObject("id", UUID.class)))
            .optional();
    found.ifPresentOrElse(
        source -> remember(key, new Seen(source, now)), () -> remembered.remove(key));
    return found;
  }

  private void remember(String key, Seen seen) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(key, seen);
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(
        new SourceId(row.getObject("id", UUID.class)),
        row.getString("name"),
        Source.Kind.SEGMENT,
        row.getString("write_key_hint"),
        Times.instant(row, "created_at"),
        Times.maybe(row, "revoked_at"));
  }
}
