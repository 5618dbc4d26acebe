package tandem.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How long somebody who is signed in waits for the list of people, and for one of them. */
final class PeoplePages {

  private static final int WARM_UP = 200;
  private static final int MEASURED = 500;

  private final Client client;

  PeoplePages(Client client) {
    this.client = client;
  }

  void measure(long people) throws IOException, InterruptedException {
    for (var path : List.of("/people", "/people?q=ann", "/people?sort=name")) {
      measure("%s of %,d".formatted(path, people), List.of(path), WARM_UP, MEASURED);
    }
  }

  /**
   * At a size where not everything can be looked at.
   *
   * @param someone addresses of some people's pages
   */
  void measureCrowd(List<String> someone) throws IOException, InterruptedException {
    for (var sort : List.of("newest", "name", "score", "updated")) {
      few("/people?sort=" + sort, List.of("/people?sort=" + sort));
    }
    for (var filter :
        List.of("stage=MQL", "country=DE", "source=referral", "country=DE&stage=MQL")) {
      for (var sort : List.of("newest", "name", "score")) {
        var path = "/people?" + filter + "&sort=" + sort;
        few(path, List.of(path));
      }
    }
    few("search while typing \u201cweber 4711\u201d", typed("weber 4711"));
    few("search while typing \u201ccrowd-99999@\u201d", typed("crowd-99999@"));
    few("search while typing \u201chafen 77\u201d, a company", typed("hafen 77"));
    few("search for what nobody is called", List.of("/people?q=xyzzy", "/people?q=last+xyzzy"));
    few("a person's page", someone);
  }

  private static List<String> typed(String words) {
    var paths = new ArrayList<String>();
    for (var length = 1; length <= words.length(); length++) {
      paths.add("/people?q=" + words.substring(0, length).replace(' ', '+'));
    }
    return paths;
  }

  private void few(String what, List<String> paths) throws IOException, InterruptedException {
    measure(what, paths, 10, 60);
  }

  private void measure(String what, List<String> paths, int warmUp, int measured)
      throws IOException, InterruptedException {
    var latencies = new Latencies();
    for (int i = 0; i < warmUp + measured; i++) {
      var begin = System.nanoTime();
      client.get(paths.get(i % paths.size()));
      if (i >= warmUp) {
        latencies.add(System.nanoTime() - begin);
      }
    }
    System.out.println(
        "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
            .formatted(
                what,
                latencies.percentile(50),
                latencies.percentile(95),
                latencies.percentile(99)));
  }
}
