package tandem;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Somebody else's website: another host and port, hence another origin. */
public final class OtherSite implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  private OtherSite(HttpServer server) {
    this.server = server;
  }

  public static OtherSite open() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var site = new OtherSite(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          var file = site.files.get(path);
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Type",
                  path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8");
          exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
          if (file != null) {
            exchange.getResponseBody().write(file);
          }
          exchange.close();
        });
    server.start();
    return site;
  }

  public OtherSite put(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** A page with that title and body. */
  public OtherSite page(String path, String title, String head, String body) {
    var html =
        "<!doctype html><html lang=en><head><title>%s</title><link rel=icon href=data:,>%s</head><body>%s</body></html>"
            .formatted(title, head, body);
    return put(path, html.getBytes(StandardCharsets.UTF_8));
  }

  public String address(String path) {
    return origin() + path;
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
