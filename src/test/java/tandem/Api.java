package tandem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the API over HTTP. */
public final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BOUNDARY = "----tandem-test-boundary";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Environment environment;
  private final @Nullable String authorization;

  @Autowired
  Api(Environment environment) {
    this(environment, null);
  }

  private Api(Environment environment, @Nullable String authorization) {
    this.environment = environment;
    this.authorization = authorization;
  }

  /** What came back; the JSON is missing where the body is none. */
  public record Answer(int status, JsonNode json, String body, HttpHeaders headers) {

    /** The text at a path such as {@code /items/0/id}. */
    public String text(String pointer) {
      return json.at(pointer).asString();
    }
  }

  /** The same with that member's token. */
  public Api as(Cast.Member member) {
    return as(member.token());
  }

  public Api as(String otherToken) {
    return authorized("Bearer " + otherToken);
  }

  /** The same with that Authorization header. */
  public Api authorized(String header) {
    return new Api(environment, header);
  }

  public Answer get(String path) {
    return send("GET", path, null, "application/json");
  }

  /**
   * @param body JSON as text, or anything that can be written as JSON
   */
  public Answer post(String path, Object body) {
    return send("POST", path, json(body), "application/json");
  }

  public Answer post(String path) {
    return send("POST", path, null, "application/json");
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, json(body), "application/json");
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, "application/json");
  }

  public Answer patch(String path, Object body) {
    return send("PATCH", path, json(body), "application/json");
  }

  /** Any method with any content type. */
  public Answer send(String method, String path, byte @Nullable [] body, String contentType) {
    return exchange(
        method,
        path,
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body),
        contentType);
  }

  /** Uploads one file with further fields beside it. */
  public Answer multipart(String path, String fileName, byte[] file, Map<String, String> fields) {
    var parts = new ArrayList<byte[]>();
    fields.forEach((name, value) -> parts.add(part("name=\"" + name + "\"", value)));
    parts.add(part("name=\"file\"; filename=\"" + fileName + "\"", ""));
    parts.set(parts.size() - 1, trimmed(parts.getLast()));
    parts.add(file);
    parts.add(bytes("\r\n--" + BOUNDARY + "--\r\n"));
    return exchange(
        "POST",
        path,
        BodyPublishers.ofByteArrays(parts),
        "multipart/form-data; boundary=" + BOUNDARY);
  }

  /** Sends the body in chunks, without telling its length. */
  public Answer chunked(String path, byte[] body, String contentType) {
    var publisher = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    return exchange("POST", path, publisher, contentType);
  }

  public String base() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  private Answer exchange(String method, String path, BodyPublisher body, String contentType) {
    var request = HttpRequest.newBuilder(URI.create(base() + path)).method(method, body);
    request.header("Content-Type", contentType);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), tree(response.body()), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(String body) {
    return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.missingNode();
  }

  private static byte[] json(Object body) {
    return body instanceof String text ? bytes(text) : JSON.writeValueAsBytes(body);
  }

  private static byte[] part(String disposition, String content) {
    return bytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, disposition, content));
  }

  private static byte[] trimmed(byte[] part) {
    return Arrays.copyOf(part, part.length - 2);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
