package tandem.bench;

import java.nio.file.Path;
import java.util.Locale;

/** Measures one machine in one run, and says in ratios what it found. */
final class Bench {

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    var options = Options.of(args);
    var data = options.work().resolve("data");
    new Starts(options, data).measure();
    try (var server = Server.start(options, data)) {
      memory("idle", server, data);
      var client = Admin.of(server, options, data);
      var leads = Leads.read(options.leads());
      try (var copying = Copying.beside(data)) {
        var imports = new Imports(client, copying, options.rounds());
        imports.measureCold(leads);
        new PeoplePages(client).measure(leads.rows().size());
        imports.measureWarm(leads);
        new SingleEvents(server, client, copying, options).measure();
      }
      memory("after all that", server, data);
    }
  }

  private static void memory(String when, Server server, Path data) throws Exception {
    System.out.println(
        "memory, %s: Java %d MB, PostgreSQL %d MB"
            .formatted(when, server.javaMegabytes(), Server.postgresMegabytes(data)));
  }
}
