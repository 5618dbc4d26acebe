package tandem.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * How many events come in one by one, beside what the same server could answer if it did nothing.
 */
final class SingleEvents {

  private static final int CONNECTIONS = 64;

  /** Java takes half a minute under load until it runs at its pace; everybody becomes known. */
  private static final int WARM_UP = 4;

  private static final String COUNT = "select count(*) from interaction";
  private static final Pattern KEY = Pattern.compile("\"writeKey\":\"([^\"]+)\"");

  private final Hammer hammer;
  private final Client client;
  private final Copying database;
  private final Options options;

  SingleEvents(Server server, Client client, Copying database, Options options) {
    this.hammer = new Hammer(server.port(), CONNECTIONS);
    this.client = client;
    this.database = database;
    this.options = options;
  }

  /** The two take turns, so that whatever else the machine does hits both alike. */
  void measure() throws Exception {
    var source = client.postJson("/api/v1/sources", "{\"name\":\"Bench\",\"kind\":\"segment\"}");
    var key = Client.find(KEY, source);
    for (int i = 0; i < WARM_UP; i++) {
      strike("/v1/no-op", key, "warm-" + i);
      strike("/v1/track", key, "warm-" + i);
    }
    var tracks = new double[options.rounds()];
    var noOps = new double[options.rounds()];
    for (int i = 0; i < options.rounds(); i++) {
      noOps[i] = tell("no-op", strike("/v1/no-op", key, "round-" + i));
      tracks[i] = tell("track", kept(key, "round-" + i));
    }
    var track = Latencies.median(tracks);
    var noOp = Latencies.median(noOps);
    System.out.println(
        "events over %d connections: track %,.0f /s, no-op %,.0f /s, ratio %.2f"
            .formatted(CONNECTIONS, track, noOp, track / noOp));
  }

  /** What was acknowledged has to be there. */
  private Hammer.Result kept(String key, String round) throws IOException, SQLException {
    var before = database.count(COUNT);
    var result = strike("/v1/track", key, round);
    var kept = database.count(COUNT) - before;
    if (kept != result.latencies().count()) {
      throw new IllegalStateException(
          "%d events were acknowledged, but %d kept".formatted(result.latencies().count(), kept));
    }
    return result;
  }

  private Hammer.Result strike(String path, String key, String round) throws IOException {
    return hammer.strike(options.seconds(), new Events(path, key, round)::request);
  }

  private static double tell(String what, Hammer.Result result) {
    var latencies = result.latencies();
    System.out.println(
        "  %s: %,.0f /s, p50 %.1f ms, p99 %.1f ms, max %.1f ms; the hammer took %.0f %% of a core"
            .formatted(
                what,
                result.perSecond(),
                latencies.percentile(50),
                latencies.percentile(99),
                latencies.percentile(100),
                100 * result.busy()));
    return result.perSecond();
  }
}
