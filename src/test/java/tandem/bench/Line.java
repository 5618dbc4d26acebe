package tandem.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection with one request on its way. */
final class Line implements AutoCloseable {

  private static final String LENGTH = "content-length:";

  private final SocketChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(1 << 14);
  private long sentAt;

  Line(SocketChannel channel) {
    this.channel = channel;
  }

  void send(byte[] request) throws IOException {
    received.clear();
    sentAt = System.nanoTime();
    for (var buffer = ByteBuffer.wrap(request); buffer.hasRemaining(); ) {
      channel.write(buffer);
    }
  }

  long sentAt() {
    return sentAt;
  }

  /**
   * Reads what is there.
   *
   * @return true where the answer is complete
   * @throws IOException where it is not a good one
   */
  boolean receive() throws IOException {
    if (channel.read(received) < 0) {
      throw new IOException("The server hung up");
    }
    var text = new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
    var headEnd = text.indexOf("\r\n\r\n");
    if (headEnd < 0) {
      return false;
    }
    if (!text.startsWith("HTTP/1.1 200")) {
      throw new IOException("Refused: " + text);
    }
    var head = text.substring(0, headEnd).toLowerCase(Locale.ROOT);
    var at = head.indexOf(LENGTH);
    if (at < 0) {
      return text.endsWith("\r\n0\r\n\r\n");
    }
    var lineEnd = head.indexOf('\r', at);
    var length =
        Integer.parseInt(
            head.substring(at + LENGTH.length(), lineEnd < 0 ? headEnd : lineEnd).strip());
    return received.position() >= headEnd + 4 + length;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
