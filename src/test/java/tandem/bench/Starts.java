package tandem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** How long it takes from the command to the first good answer of /healthz. */
final class Starts {

  private final Options options;
  private final Path data;

  Starts(Options options, Path data) {
    this.options = options;
    this.data = data;
  }

  void measure() throws IOException {
    tell("first of all, unpacking PostgreSQL", start());
    delete(data.resolve("postgres/cluster"));
    tell("with a fresh database", start());
    tell("with existing data (median of 3)", Latencies.median(start(), start(), start()));
  }

  private double start() throws IOException {
    try (var server = Server.start(options, data)) {
      return server.startSeconds();
    }
  }

  private static void tell(String how, double seconds) {
    System.out.println("start, %s: %.1f s".formatted(how, seconds));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
