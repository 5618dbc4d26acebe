package tandem.capture.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as Meta's Graph API does, or fails as it does. */
final class StandInGraph implements AutoCloseable {

  private record Reply(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  final List<String> tokens = Collections.synchronizedList(new ArrayList<>());

  StandInGraph() {
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    System.setProperty(
        Graph.ADDRESS, "http://localhost:" + server.getAddress().getPort() + "/v23.0");
  }

  /** The next answer about that lead; the last one is repeated. */
  StandInGraph says(String lead, int status, String body) {
    replies.computeIfAbsent(lead, _ -> new ArrayDeque<>()).add(new Reply(status, body));
    return this;
  }

  static String lead(String id, String email) {
    return """
        {"id": "%s", "created_time": "2026-05-01T10:00:00+0000", "platform": "fb", "campaign_id": "77",
         "field_data": [{"name": "email", "values": ["%s"]}, {"name": "full_name", "values": ["Mel Meta"]}]}
        """
        .formatted(id, email);
  }

  static String error(int code, String message) {
    return "{\"error\": {\"message\": \"%s\", \"code\": %d}}".formatted(message, code);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestURI().toString());
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    var lead = path.substring(path.lastIndexOf('/') + 1);
    var waiting = replies.getOrDefault(lead, new ArrayDeque<>());
    var reply = waiting.size() > 1 ? waiting.poll() : waiting.peek();
    var said = reply == null ? new Reply(404, error(100, "No such lead")) : reply;
    var bytes = said.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** Jobs that still run ask a closed door then, and nobody on the internet. */
  @Override
  public void close() {
    server.stop(0);
  }
}
