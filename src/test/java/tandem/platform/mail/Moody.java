package tandem.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers as the test wants: by the first word of a command; "." is the end of
 * the content. The answer "" hangs up.
 */
final class Moody implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> moods;

  /** How many mails were told to the end. */
  final AtomicInteger told = new AtomicInteger();

  Moody(Map<String, String> moods) throws IOException {
    this.moods = moods;
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  String url() {
    return "smtp://localhost:" + socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (var caller = socket.accept()) {
        talk(caller);
      } catch (IOException e) {
        // The test is over, or the caller hung up first.
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    say(caller, "220 moody");
    var content = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (content && !line.equals(".")) {
        continue;
      }
      var word = line.split("[ :]", 2)[0];
      var answer = answer(word);
      if (word.equals(".")) {
        told.incrementAndGet();
      }
      if (answer == null) {
        return;
      }
      content = word.equals("DATA") && answer.startsWith("354");
      say(caller, answer);
    }
  }

  private @Nullable String answer(String word) {
    var mood = moods.get(word);
    if (mood != null) {
      return mood.isEmpty() ? null : mood;
    }
    return word.equals("DATA") ? "354 go on" : "250 ok";
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
