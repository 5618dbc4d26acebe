package tandem.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** An import so large that memory would show it, while somebody looks at the list of people. */
final class Crowd {

  private static final long PAUSE_MILLIS = 100;

  private final Server server;
  private final Client client;
  private final Imports imports;
  private final Twins twins;

  Crowd(Server server, Client client, Imports imports, Twins twins) {
    this.server = server;
    this.client = client;
    this.imports = imports;
    this.twins = twins;
  }

  void measure(long many) throws Exception {
    imports.take(Leads.madeUp(10_000_000, 20_000));
    var over = new AtomicBoolean();
    var looking = CompletableFuture.supplyAsync(() -> look(over));
    var done = imports.take(Leads.madeUp(20_000_000, many));
    over.set(true);
    var seen = looking.join();
    Imports.tell(
        "import of %,d".formatted(many), done.rowsPerSecond(), twins.peoplePerSecond(done.id()));
    System.out.println(
        "people list meanwhile: p50 %.1f ms, p99 %.1f ms; Java at most %d MB in the first half, %d MB in the second"
            .formatted(
                seen.latencies.percentile(50),
                seen.latencies.percentile(99),
                seen.most(0),
                seen.most(1)));
  }

  private static final class Seen {
    final Latencies latencies = new Latencies();
    final java.util.List<Long> megabytes = new java.util.ArrayList<>();

    long most(int half) {
      var middle = megabytes.size() / 2;
      return megabytes.subList(half * middle, half == 0 ? middle : megabytes.size()).stream()
          .mapToLong(each -> each)
          .max()
          .orElse(0);
    }
  }

  private Seen look(AtomicBoolean over) {
    var seen = new Seen();
    try {
      while (!over.get()) {
        var begin = System.nanoTime();
        client.get("/people");
        seen.latencies.add(System.nanoTime() - begin);
        seen.megabytes.add(server.javaMegabytes());
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return seen;
  }
}
