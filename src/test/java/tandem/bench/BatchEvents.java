package tandem.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.regex.Pattern;

/** How many events come in by batches, beside PostgreSQL's own COPY of the same rows. */
final class BatchEvents {

  private static final int CONNECTIONS = 4;
  private static final int SIZE = 500;
  private static final int COPIED = 50_000;
  private static final Pattern KEY = Pattern.compile("\"writeKey\":\"([^\"]+)\"");
  private static final String COUNT = "select count(*) from interaction";

  private final Hammer hammer;
  private final Client client;
  private final Copying database;
  private final Options options;

  BatchEvents(Server server, Client client, Copying database, Options options) {
    this.hammer = new Hammer(server.port(), CONNECTIONS);
    this.client = client;
    this.database = database;
    this.options = options;
  }

  void measure() throws Exception {
    var source = client.postJson("/api/v1/sources", "{\"name\":\"Batches\",\"kind\":\"segment\"}");
    var key = Client.find(KEY, source);
    strike(key, "warm");
    var events = new double[options.rounds()];
    var copied = new double[options.rounds()];
    for (int i = 0; i < options.rounds(); i++) {
      events[i] = strike(key, "batch-" + i);
      copied[i] = database.interactionsPerSecond(COPIED);
    }
    var taken = Latencies.median(events);
    var copy = Latencies.median(copied);
    System.out.println(
        "events in batches of %d: %,.0f /s; COPY: %,.0f rows/s; ratio %.3f"
            .formatted(SIZE, taken, copy, taken / copy));
  }

  /** Events a second; all that was acknowledged has to be there. */
  private double strike(String key, String round) throws IOException, SQLException {
    var before = database.count(COUNT);
    var head =
        "POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8))
            + "\r\nContent-Length: ";
    var result = hammer.strike(options.seconds(), number -> request(head, round, number));
    var kept = database.count(COUNT) - before;
    if (kept != result.latencies().count() * (long) SIZE) {
      throw new IllegalStateException(
          "%d events were acknowledged, but %d kept"
              .formatted(result.latencies().count() * (long) SIZE, kept));
    }
    return result.perSecond() * SIZE;
  }

  private static byte[] request(String head, String round, long number) {
    var body = new StringBuilder("{\"batch\":[");
    for (int i = 0; i < SIZE; i++) {
      var event = number * SIZE + i;
      body.append(i == 0 ? "" : ",").append("{\"type\":\"track\",");
      body.append(Events.told(event * 7919 % Events.PEOPLE, round + "-" + event).substring(1));
    }
    body.append("]}");
    return (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
  }
}
