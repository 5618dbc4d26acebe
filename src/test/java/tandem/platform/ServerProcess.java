package tandem.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Tandem as a process of its own, as bin/serve starts it. */
final class ServerProcess implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern READY = Pattern.compile("Tandem is ready: http://localhost:(\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;
  private int port;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it on a port that it chooses, and waits until it is ready or has ended. */
  static ServerProcess start(Path data, Map<String, String> environment) throws Exception {
    var log = Files.createTempFile("tandem", ".log");
    var builder = command("serve", "--port", "0", "--data", data.toString());
    builder.environment().putAll(environment);
    var server = new ServerProcess(builder.redirectOutput(log.toFile()).start(), log);
    var deadline = Instant.now().plus(PATIENCE);
    while (server.process.isAlive() && server.port == 0 && Instant.now().isBefore(deadline)) {
      TimeUnit.MILLISECONDS.sleep(100);
      var ready = READY.matcher(server.output());
      server.port = ready.find() ? Integer.parseInt(ready.group(1)) : 0;
    }
    return server;
  }

  static ProcessBuilder command(String... words) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "tandem.Tandem"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  boolean isHealthy() throws InterruptedException {
    try {
      return port != 0 && send("GET", "/healthz", "", "") == 200;
    } catch (IOException e) {
      return false;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * @return the status of the answer
   */
  int send(String method, String path, String authorization, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  String output() throws IOException {
    return Files.readString(log);
  }

  /** As a power cut would: no shutdown, no farewell. Whoever it started stays behind. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process
        .onExit()
        .orTimeout(30, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
    Files.deleteIfExists(log);
  }
}
