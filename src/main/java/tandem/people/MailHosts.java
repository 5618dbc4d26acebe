package tandem.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the host of an address says about it. Takes clean addresses. */
public final class MailHosts {

  private MailHosts() {}

  /** Whether anybody gets an address there, so that it says nothing of a company. */
  public static boolean isFree(String email) {
    return FreeMail.serves(EmailAddress.host(email));
  }

  /** Whether addresses there are made to be thrown away; so are those of its subdomains. */
  public static boolean isDisposable(String email) {
    for (var host = EmailAddress.host(email); ; host = host.substring(host.indexOf('.') + 1)) {
      if (Disposable.SORTED.contains(host)) {
        return true;
      }
      if (host.indexOf('.') < 0) {
        return false;
      }
    }
  }

  /** Read when first needed: not every installation asks. */
  private static final class Disposable {
    static final SortedLines SORTED = read();

    private static SortedLines read() {
      try (var stream = MailHosts.class.getResourceAsStream("disposable-mail-domains.txt")) {
        if (stream == null) {
          throw new IllegalStateException("disposable-mail-domains.txt is missing from the build");
        }
        return new SortedLines(stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Lines in the order of their bytes, searched where they lie: a set of so many strings would take
   * ten times the memory.
   */
  private static final class SortedLines {

    private final byte[] text;

    SortedLines(byte[] text) {
      this.text = text;
    }

    boolean contains(String wanted) {
      var line = wanted.getBytes(StandardCharsets.UTF_8);
      int low = 0;
      int high = text.length;
      while (low < high) {
        var start = startOfLine((low + high) >>> 1);
        var order = compare(start, line);
        if (order == 0) {
          return true;
        }
        if (order < 0) {
          low = endOfLine(start) + 1;
        } else {
          high = start;
        }
      }
      return false;
    }

    private int startOfLine(int position) {
      var start = position;
      while (start > 0 && text[start - 1] != '\n') {
        start--;
      }
      return start;
    }

    private int endOfLine(int start) {
      var end = start;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      return end;
    }

    private int compare(int start, byte[] line) {
      var end = endOfLine(start);
      return java.util.Arrays.compareUnsigned(text, start, end, line, 0, line.length);
    }
  }
}
