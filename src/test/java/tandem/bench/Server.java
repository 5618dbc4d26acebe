package tandem.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Tandem, started as bin/serve starts it. */
final class Server implements AutoCloseable {

  private static final Pattern SET_UP = Pattern.compile("Set up Tandem: (http\\S+)");
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path log;
  private final int port;
  private final double startSeconds;

  private Server(Process process, Path log, int port, double startSeconds) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.startSeconds = startSeconds;
  }

  /** Returns as soon as /healthz answers 200. */
  static Server start(Options options, Path data) throws IOException {
    var port = options.port();
    var log = options.work().resolve("server.log");
    var command = new ArrayList<>(options.tandem());
    command.addAll(List.of("serve", "--port", String.valueOf(port), "--data", data.toString()));
    var begin = System.nanoTime();
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    while (!healthy(port)) {
      if (!process.isAlive() || System.nanoTime() - begin > PATIENCE_SECONDS * 1_000_000_000L) {
        process.destroy();
        throw new IOException("Tandem did not start: " + Files.readString(log));
      }
      pause();
    }
    return new Server(process, log, port, (System.nanoTime() - begin) / 1e9);
  }

  /** Seconds from the start of the process to the first good answer. */
  double startSeconds() {
    return startSeconds;
  }

  int port() {
    return port;
  }

  /** Where the first admin begins; it is printed a moment after the first good answer. */
  String setUpLink() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      var link = SET_UP.matcher(Files.readString(log));
      if (link.find()) {
        return link.group(1);
      }
      pause();
    }
    throw new IOException("There is no link to set Tandem up: " + Files.readString(log));
  }

  /** Megabytes of the Java process that are in memory. */
  long javaMegabytes() throws IOException {
    return Memory.resident(process.pid());
  }

  /** Megabytes of PostgreSQL's processes, what they share counted once. */
  static long postgresMegabytes(Path data) throws IOException {
    var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst();
    return Memory.proportional(Long.parseLong(pid.strip()));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean healthy(int port) {
    try {
      var url = URI.create("http://127.0.0.1:" + port + "/healthz").toURL();
      return ((HttpURLConnection) url.openConnection()).getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
