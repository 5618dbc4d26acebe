package tandem.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Whether an event costs more when there are many already. */
final class Growth {

  private static final int CONNECTIONS = 64;
  private static final long FEW = 100_000;
  private static final Pattern KEY = Pattern.compile("\"writeKey\":\"([^\"]+)\"");

  private final Hammer hammer;
  private final Client client;
  private final Copying database;
  private final Options options;

  Growth(Server server, Client client, Copying database, Options options) {
    this.hammer = new Hammer(server.port(), CONNECTIONS);
    this.client = client;
    this.database = database;
    this.options = options;
  }

  void measure() throws Exception {
    var source = client.postJson("/api/v1/sources", "{\"name\":\"Growth\",\"kind\":\"segment\"}");
    var key = Client.find(KEY, source);
    perSecond(key, "warm");
    database.fill(FEW);
    var few = median(key, "few");
    database.fill(options.many(10_000_000));
    perSecond(key, "warm-again");
    var many = median(key, "many");
    System.out.println(
        "events at %,d stored: %,.0f /s; at %,d: %,.0f /s; cost %.2f times"
            .formatted(FEW, few, options.many(10_000_000), many, few / many));
  }

  private double median(String key, String round) throws IOException, SQLException {
    var rates = new double[options.rounds()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = perSecond(key, round + i);
    }
    return Latencies.median(rates);
  }

  private double perSecond(String key, String round) throws IOException {
    return hammer
        .strike(options.seconds(), new Events("/v1/track", key, round)::request)
        .perSecond();
  }
}
