package tandem.bench;

import java.util.Locale;
import java.util.regex.Pattern;

/** How fast a file of people comes in by the API, beside PostgreSQL's own COPY. */
final class Imports {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final Client client;
  private final Copying copying;
  private final int rounds;

  Imports(Client client, Copying copying, int rounds) {
    this.client = client;
    this.copying = copying;
    this.rounds = rounds;
  }

  void measureCold(Leads leads) throws Exception {
    System.out.println(
        "import, the first of a server: %,.0f rows/s (%,d rows)"
            .formatted(rowsPerSecond(leads), leads.rows().size()));
  }

  /** Every round brings people of its own. */
  void measureWarm(Leads leads) throws Exception {
    var imported = new double[rounds];
    var copied = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      var others = leads.others(i);
      imported[i] = rowsPerSecond(others);
      copied[i] = copying.rowsPerSecond(others);
    }
    var rows = Latencies.median(imported);
    var copy = Latencies.median(copied);
    System.out.println(
        "import, warm: %,.0f rows/s; COPY: %,.0f rows/s; ratio %.3f"
            .formatted(rows, copy, rows / copy));
  }

  /** From sending the file to the last row being in. */
  private double rowsPerSecond(Leads leads) throws Exception {
    var csv = leads.csv();
    var begin = System.nanoTime();
    var upload = Client.find(ID, client.upload("/api/v1/imports", "people", csv));
    var state = "";
    while (!state.contains("\"state\":\"done\"")) {
      Thread.sleep(20);
      state = client.get("/api/v1/imports/" + upload).toLowerCase(Locale.ROOT);
      if (state.contains("\"state\":\"failed\"")) {
        throw new IllegalStateException(state);
      }
    }
    return leads.rows().size() / ((System.nanoTime() - begin) / 1e9);
  }
}
