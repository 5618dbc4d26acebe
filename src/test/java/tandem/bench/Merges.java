package tandem.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** How long it takes to make one person of two with a long history each, and two of one again. */
final class Merges {

  private static final int INTERACTIONS = 10_000;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final Client client;
  private final Copying database;
  private final int rounds;

  Merges(Client client, Copying database, int rounds) {
    this.client = client;
    this.database = database;
    this.rounds = rounds;
  }

  void measure() throws IOException, InterruptedException, SQLException {
    var kept = person("kept");
    var gone = person("gone");
    database.live(kept, INTERACTIONS);
    database.live(gone, INTERACTIONS);
    var merging = new Latencies();
    var separating = new Latencies();
    for (var i = 0; i < rounds; i++) {
      var begin = System.nanoTime();
      var merge =
          client.postJson("/api/v1/people/" + kept + "/merges", "{\"other\": \"" + gone + "\"}");
      merging.add(System.nanoTime() - begin);
      begin = System.nanoTime();
      client.postJson("/api/v1/people/merges/" + Client.find(ID, merge) + "/undo", "{}");
      separating.add(System.nanoTime() - begin);
    }
    System.out.println(
        "merge of two people with %,d interactions each: p50 %.0f ms, worst %.0f ms; apart again: p50 %.0f ms"
            .formatted(
                INTERACTIONS,
                merging.percentile(50),
                merging.percentile(100),
                separating.percentile(50)));
  }

  private String person(String name) throws IOException, InterruptedException {
    return Client.find(
        ID, client.postJson("/api/v1/people", "{\"email\": \"" + name + "@merge.example\"}"));
  }
}
