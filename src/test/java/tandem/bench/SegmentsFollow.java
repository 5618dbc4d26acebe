package tandem.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What segments cost: a new one among many people, a number while somebody builds, how soon an
 * event is followed, and what all of that takes from those who send events.
 */
final class SegmentsFollow {

  private static final int SEGMENTS = 100;
  private static final int FILLS = 7;
  private static final int CONNECTIONS = 64;
  private static final int WARM_UP_SECONDS = 20;
  private static final int SETTLE_SECONDS = 5;
  private static final Pattern KEY = Pattern.compile("\"writeKey\":\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private static final String FIVE =
      """
      {"all": [{"did": "PAGE_VIEWED", "contains": "pricing", "lastDays": 60}, {"did": "EMAIL_OPENED", "times": 2},
               {"person": "country", "is": ["DE", "AT", "FR"]}, {"score": 5}, {"not": {"stage": ["CUSTOMER"]}}]}
      """;

  private static final String SOMEONE = "select '/people/' || id from person order by id limit 60";

  private final Server server;
  private final Client client;
  private final Residents residents;
  private final Options options;

  SegmentsFollow(Server server, Client client, Residents residents, Options options) {
    this.server = server;
    this.client = client;
    this.residents = residents;
    this.options = options;
  }

  void measure() throws Exception {
    var people = Math.max(2_000, options.many(1_000_000) / 10);
    residents.gather(people);
    System.out.println(
        "segments, with %,d people and %,d interactions:".formatted(people, people * 10));
    new PeoplePages(client).measureCrowd(residents.texts(SOMEONE));
    counting();
    filling();
    for (var i = 0; i < SEGMENTS; i++) {
      create("Segment " + i, condition(i));
    }
    filled();
    var key =
        Client.find(
            KEY,
            client.postJson("/api/v1/sources", "{\"name\":\"Segments\",\"kind\":\"segment\"}"));
    seen(key);
    slowdown(key);
  }

  /** A realistic mix: half of them look at what people do. */
  private static String condition(int i) {
    return switch (i % 10) {
      case 0 ->
          "{\"did\":\"PAGE_VIEWED\",\"contains\":\"pricing\",\"times\":%d,\"lastDays\":30}"
              .formatted(1 + i / 20);
      case 1 ->
          "{\"all\":[{\"did\":\"PAGE_VIEWED\",\"times\":%d,\"lastDays\":14},{\"person\":\"country\",\"is\":\"DE\"}]}"
              .formatted(2 + i / 20);
      case 2 -> "{\"did\":\"DEMO_REQUESTED\",\"lastDays\":%d}".formatted(10 + i);
      case 3 ->
          "{\"not\":{\"did\":\"EMAIL_OPENED\",\"times\":3,\"lastDays\":%d}}".formatted(20 + i);
      case 4 -> "{\"score\":%d}".formatted(5 + i);
      case 5 -> "{\"all\":[{\"score\":%d},{\"fit\":[\"A\",\"B\"]}]}".formatted(3 + i);
      case 6 ->
          "{\"person\":\"jobTitle\",\"contains\":\"%s\"}"
              .formatted(i % 20 == 6 ? "direct" : "manag");
      case 7 ->
          "{\"all\":[{\"person\":\"country\",\"is\":[\"DE\",\"AT\"]},{\"person\":\"since\",\"lastDays\":%d}]}"
              .formatted(30 + i);
      case 8 -> "{\"any\":[{\"stage\":[\"MQL\",\"SQL\"]},{\"deals\":\"OPEN\"}]}";
      default ->
          "{\"all\":[{\"did\":\"PAGE_VIEWED\",\"channel\":\"PAID_SEARCH\",\"lastDays\":%d},{\"not\":{\"stage\":[\"CUSTOMER\"]}}]}"
              .formatted(7 + i);
    };
  }

  private String create(String name, String condition) throws IOException, InterruptedException {
    return Client.find(
        ID,
        client.postJson(
            "/api/v1/segments", "{\"name\":\"%s\",\"condition\":%s}".formatted(name, condition)));
  }

  private void filling() throws IOException, InterruptedException {
    var first = fill("Five conditions");
    var latencies = new Latencies();
    for (var i = 1; i <= FILLS; i++) {
      latencies.add(fill("Five conditions, number " + i));
    }
    System.out.println(
        "a new segment of five conditions, two of them on interactions: complete after %.1f s where little is in memory, then p50 %.1f s, at most %.1f s"
            .formatted(
                first / 1e9, latencies.percentile(50) / 1e3, latencies.percentile(100) / 1e3));
  }

  /** In nanoseconds, from the sending of it. */
  private long fill(String name) throws IOException, InterruptedException {
    var begin = System.nanoTime();
    var id = create(name, FIVE);
    while (client.get("/api/v1/segments/" + id).contains("FILLING")) {
      Thread.sleep(100);
    }
    return System.nanoTime() - begin;
  }

  private void filled() throws IOException, InterruptedException {
    while (client.get("/api/v1/segments").contains("FILLING")) {
      Thread.sleep(200);
    }
  }

  private void counting() throws IOException, InterruptedException {
    var latencies = new Latencies();
    for (var i = 0; i < 60; i++) {
      var condition = i % 3 == 0 ? FIVE.replace("60", String.valueOf(20 + i)) : condition(i);
      var begin = System.nanoTime();
      client.postJson("/api/v1/segments/count", "{\"condition\":" + condition + "}");
      if (i >= 10) {
        latencies.add(System.nanoTime() - begin);
      }
    }
    System.out.println(
        "the number while building: p50 %.0f ms, p95 %.0f ms"
            .formatted(latencies.percentile(50), latencies.percentile(95)));
  }

  /** From the sending of an event until its person has entered. */
  private void seen(String key) throws Exception {
    var id = create("Seen", "{\"did\":\"PURCHASED\"}");
    filled();
    var latencies = new Latencies();
    for (var i = 0; i < 20; i++) {
      var begin = System.nanoTime();
      purchase(key, i);
      while (Long.parseLong(
              residents.text("select count(*) from segment_member where segment_id = '" + id + "'"))
          <= i) {
        Thread.sleep(5);
      }
      latencies.add(System.nanoTime() - begin);
      Thread.sleep(50 + i * 17 % 200);
    }
    System.out.println(
        "an event is followed with %d active segments: p50 %.0f ms, p95 %.0f ms"
            .formatted(SEGMENTS, latencies.percentile(50), latencies.percentile(95)));
  }

  private void purchase(String key, int number) throws IOException, InterruptedException {
    client.postJson(
        "/v1/track",
        """
        {"writeKey":"%s","userId":"bench-%04d","event":"Order Completed","messageId":"segments-%d",
         "properties":{"total":12.5,"currency":"EUR"}}
        """
            .formatted(key, number, number));
  }

  private void slowdown(String key) throws Exception {
    var hammer = new Hammer(server.port(), CONNECTIONS);
    var without = new ArrayList<Double>();
    var with = new ArrayList<Double>();
    hammer.strike(WARM_UP_SECONDS, new Events("/v1/track", key, "warm")::request);
    for (var round = 0; round < options.rounds(); round++) {
      // The later one of a pair is the warmer one: they take turns at that.
      for (var watched : round % 2 == 0 ? List.of(false, true) : List.of(true, false)) {
        residents.watch(watched);
        // An index that was just made again is still to be written, which is not what events cost.
        residents.run("checkpoint");
        hammer.strike(
            SETTLE_SECONDS, new Events("/v1/track", key, "settle" + watched + round)::request);
        (watched ? with : without).add(rate(hammer, key, (watched ? "with" : "without") + round));
      }
    }
    var base = median(without);
    System.out.println(
        "events without segments: %,.0f /s; with %d active ones: %,.0f /s, slower by %.0f%%"
            .formatted(base, SEGMENTS, median(with), 100 * (1 - median(with) / base)));
  }

  private double rate(Hammer hammer, String key, String round) throws IOException {
    return hammer
        .strike(options.seconds(), new Events("/v1/track", key, round)::request)
        .perSecond();
  }

  private static double median(List<Double> values) {
    return Latencies.median(values.stream().mapToDouble(value -> value).toArray());
  }
}
