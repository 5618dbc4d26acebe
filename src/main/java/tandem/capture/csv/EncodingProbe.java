package tandem.capture.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sees all bytes of a file pass by and then tells its encoding: what the byte order mark says, else
 * UTF-16 where every other byte is zero, else UTF-8 where that can be read, else windows-1252. A
 * file that is UTF-8 but for a few broken bytes stays UTF-8: one broken name must not garble all
 * others.
 */
public final class EncodingProbe {

  private static final int HEAD = 4096;

  private final byte[] head = new byte[HEAD];
  private int headLength;

  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer decoded = CharBuffer.allocate(8192);
  private ByteBuffer undecided = ByteBuffer.allocate(0);
  private long beyondAscii;
  private long malformed;

  /** The next bytes of the file, in order. */
  public void see(byte[] bytes, int length) {
    var taken = Math.min(HEAD - headLength, length);
    System.arraycopy(bytes, 0, head, headLength, taken);
    headLength += taken;

    var input = ByteBuffer.allocate(undecided.remaining() + length);
    input.put(undecided).put(bytes, 0, length).flip();
    decode(input, false);
    undecided = input;
  }

  /** The first bytes of the file, enough to see what kind of file it is. */
  public byte[] head() {
    return Arrays.copyOf(head, headLength);
  }

  /** To be asked once, after all bytes. */
  public Encoding found() {
    decode(undecided, true);
    if (startsWith(0xFF, 0xFE, 0, 0)) {
      return new Encoding("UTF-32LE", 4, true);
    }
    if (startsWith(0, 0, 0xFE, 0xFF)) {
      return new Encoding("UTF-32BE", 4, true);
    }
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      return new Encoding(wide(head[0] == (byte) 0xFF), 2, true);
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return new Encoding("UTF-8", 3, malformed > 0);
    }
    return unmarked();
  }

  private Encoding unmarked() {
    if (share(1, 2) > 0.8 || share(0, 2) > 0.8) {
      return new Encoding(share(1, 2) > 0.8 ? "UTF-16LE" : "UTF-16BE", 0, true);
    }
    return malformed == 0 || beyondAscii > malformed
        ? new Encoding("UTF-8", 0, malformed > 0)
        : new Encoding("windows-1252", 0, true);
  }

  /** Some programs write the mark of UTF-16 before UTF-32. */
  private String wide(boolean littleEndian) {
    if (share(3, 4) > 0.8 && share(0, 4) > 0.8) {
      return head[2] == 0 ? "UTF-32BE" : "UTF-32LE";
    }
    return littleEndian ? "UTF-16LE" : "UTF-16BE";
  }

  private void decode(ByteBuffer input, boolean end) {
    for (; ; ) {
      var result = utf8.decode(input, decoded, end);
      decoded.flip();
      while (decoded.hasRemaining()) {
        if (decoded.get() > 0x7F) {
          beyondAscii++;
        }
      }
      decoded.clear();
      if (result.isUnderflow()) {
        return;
      }
      if (result.isError()) {
        malformed++;
        input.position(input.position() + result.length());
      }
    }
  }

  private boolean startsWith(int... mark) {
    if (headLength < mark.length) {
      return false;
    }
    for (var i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** How many of every so-manyth byte are zero: Western text in wide characters is full of them. */
  private double share(int from, int step) {
    var zeros = 0;
    var all = 0;
    for (var i = from; i < headLength; i += step) {
      all++;
      zeros += head[i] == 0 ? 1 : 0;
    }
    return all < 2 ? 0 : (double) zeros / all;
  }
}
