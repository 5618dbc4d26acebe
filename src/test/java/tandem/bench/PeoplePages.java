package tandem.bench;

import java.io.IOException;
import java.util.List;

/** How long somebody who is signed in waits for the list of people. */
final class PeoplePages {

  private static final int WARM_UP = 200;
  private static final int MEASURED = 500;

  private final Client client;

  PeoplePages(Client client) {
    this.client = client;
  }

  void measure(long people) throws IOException, InterruptedException {
    for (var path : List.of("/people", "/people?q=ann", "/people?sort=name")) {
      var latencies = new Latencies();
      for (int i = 0; i < WARM_UP + MEASURED; i++) {
        var begin = System.nanoTime();
        client.get(path);
        if (i >= WARM_UP) {
          latencies.add(System.nanoTime() - begin);
        }
      }
      System.out.println(
          "%s of %,d: p50 %.1f ms, p99 %.1f ms"
              .formatted(path, people, latencies.percentile(50), latencies.percentile(99)));
    }
  }
}
