package tandem.capture.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a file become text.
 *
 * @param charset as Java names it
 * @param mark how many bytes of byte order mark stand before the text
 * @param lossy true where some bytes mean nothing in this charset: they read as U+FFFD
 */
public record Encoding(String charset, int mark, boolean lossy) {

  /** What a character that could not be read looks like. */
  public static final char UNREADABLE = '\uFFFD';

  /** The text after the byte order mark. */
  public Reader open(InputStream bytes) throws IOException {
    bytes.skipNBytes(mark);
    return new InputStreamReader(bytes, Charset.forName(charset));
  }

  /** The name as people know it. */
  public String label() {
    return charset.startsWith("windows")
        ? "Windows-1252 (Western European)"
        : charset.equals(StandardCharsets.UTF_8.name()) ? "UTF-8" : charset;
  }
}
