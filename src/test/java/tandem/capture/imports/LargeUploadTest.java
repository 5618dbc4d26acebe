package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;

/** Spoken over a bare socket, so that nothing of a client's politeness helps the server. */
@TandemTest
class LargeUploadTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nemail\r\n";

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  @Test
  void twoGigabytesAreRefusedBeforeTheyAreSent() throws IOException {
    var answer = send("Content-Length: 2147483648", PART);

    assertThat(answer).startsWith("HTTP/1.1 413");
    assertThat(answer).contains("application/problem+json").contains("larger than the 200 MB");
    assertThat(imports()).isZero();
  }

  @Test
  void aBrowserIsToldOnAPage() throws IOException {
    try (var socket = open()) {
      var head = head("Content-Length: 2147483648", "").replace("/api/v1/", "/capture/");
      write(socket, head + PART);
      assertThat(read(socket)).startsWith("HTTP/1.1 413").contains("larger than the 200 MB");
    }
  }

  @Test
  void anUploadWithoutATokenIsRefusedWithoutReadingIt() throws IOException {
    try (var socket = open()) {
      write(socket, head("Content-Length: 1000000", "") + PART);
      assertThat(read(socket)).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void aChunkThatEndsEarlyIsRefused() throws IOException {
    var size = Integer.toHexString(PART.length());
    var answer = send("Transfer-Encoding: chunked", size + "\r\n" + PART + "\r\n0\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer).contains("The upload ended early or is damaged.");
  }

  private String send(String length, String body) throws IOException {
    try (var socket = open()) {
      write(socket, head(length, "Authorization: Bearer " + cast.mia().token() + "\r\n") + body);
      return read(socket);
    }
  }

  private Socket open() throws IOException {
    var socket = new Socket("localhost", URI.create(api.base()).getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  private static String head(String length, String token) {
    return "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + token
        + length
        + "\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n";
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** As much as comes: the server may hang up while the client still sends. */
  private static String read(Socket socket) throws IOException {
    InputStream input = socket.getInputStream();
    var answer = new StringBuilder();
    var bytes = new byte[8192];
    while (answer.indexOf("\"errors\":") < 0 && answer.indexOf("</html>") < 0) {
      var count = input.read(bytes);
      if (count < 0) {
        break;
      }
      answer.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
    }
    return answer.toString();
  }

  private long imports() {
    return jdbc.sql("select count(*) from import").query(Long.class).single();
  }
}
