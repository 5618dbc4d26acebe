package tandem.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** How fast a file of people comes in by the API, beside PostgreSQL's own COPY. */
final class Imports {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final Client client;
  private final Twins twins;
  private final Path file;
  private final int rounds;

  Imports(Client client, Twins twins, Path work, int rounds) {
    this.client = client;
    this.twins = twins;
    this.file = work.resolve("leads.csv");
    this.rounds = rounds;
  }

  /** An import that is over. */
  record Done(String id, double rowsPerSecond) {}

  void measureCold(Leads leads) throws Exception {
    System.out.println(
        "import, the first of a server: %,.0f rows/s (%,d rows)"
            .formatted(take(leads).rowsPerSecond(), leads.count()));
  }

  /** Every round brings people of its own. */
  void measureWarm(Leads leads) throws Exception {
    var imported = new double[rounds];
    var copied = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      var done = take(leads.others(i));
      imported[i] = done.rowsPerSecond();
      copied[i] = twins.peoplePerSecond(done.id());
    }
    tell("import, warm", Latencies.median(imported), Latencies.median(copied));
  }

  static void tell(String what, double rows, double copy) {
    System.out.println(
        "%s: %,.0f people/s; COPY of all their rows: %,.0f people/s; ratio %.3f"
            .formatted(what, rows, copy, rows / copy));
  }

  /** From sending the file to the last row being in. */
  Done take(Leads leads) throws Exception {
    leads.write(file);
    var begin = System.nanoTime();
    var id = Client.find(ID, client.upload("/api/v1/imports", "people", file));
    var state = "";
    while (!state.contains("\"state\":\"done\"")) {
      Thread.sleep(20);
      state = client.get("/api/v1/imports/" + id).toLowerCase(Locale.ROOT);
      if (state.contains("\"state\":\"failed\"")) {
        throw new IllegalStateException(state);
      }
    }
    if (!state.contains("\"created\":" + leads.count())) {
      throw new IllegalStateException("Not everybody came in: " + state);
    }
    return new Done(id, leads.count() / ((System.nanoTime() - begin) / 1e9));
  }
}
