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
    if (options.has("starts")) {
      new Starts(options, data).measure();
    }
    try (var server = Server.start(options, data)) {
      memory("idle", server, data);
      var client = Admin.of(server, options, data);
      try (var copying = Copying.beside(data)) {
        if (options.has("people") || options.has("imports")) {
          people(client, copying, options);
        }
        if (options.has("crowd")) {
          var twins = new Twins(copying.connection(), options.work().resolve("rows"));
          var imports = new Imports(client, twins, options.work(), options.rounds());
          new Crowd(server, client, imports, twins).measure(options.many(1_000_000));
        }
        if (options.has("events")) {
          new SingleEvents(server, client, copying, options).measure();
        }
        if (options.has("batches")) {
          new BatchEvents(server, client, copying, options).measure();
        }
        if (options.has("merges")) {
          new Merges(client, copying, options.rounds()).measure();
        }
        if (options.has("growth")) {
          new Growth(server, client, copying, options).measure();
        }
        if (options.has("segments")) {
          var residents = new Residents(copying.connection());
          new SegmentsFollow(server, client, residents, options).measure();
        }
      }
      memory("after all that", server, data);
    }
  }

  private static void people(Client client, Copying copying, Options options) throws Exception {
    var leads = Leads.read(options.leads());
    var twins = new Twins(copying.connection(), options.work().resolve("rows"));
    var imports = new Imports(client, twins, options.work(), options.rounds());
    imports.measureCold(leads);
    if (options.has("people")) {
      new PeoplePages(client).measure(leads.count());
    }
    if (options.has("imports")) {
      imports.measureWarm(leads);
    }
  }

  private static void memory(String when, Server server, Path data) throws Exception {
    System.out.println(
        "memory, %s: Java %d MB, PostgreSQL %d MB"
            .formatted(when, server.javaMegabytes(), Server.postgresMegabytes(data)));
  }
}
