package tandem.capture.csv;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the delimiter: the one with which most rows get as many columns as the header. */
final class Delimiters {

  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int ROWS = 100;

  private Delimiters() {}

  /** What a first line such as {@code sep=;} names; null where the file has none. */
  static @Nullable Character named(String start) {
    return start.matches("(?s)(?i)sep=[^\\r\\n][\\r\\n].*") ? start.charAt(4) : null;
  }

  /**
   * @param complete false where the text is cut off somewhere
   */
  static char recognise(String start, boolean complete) {
    var best = ',';
    var most = 0.0;
    for (var candidate : CANDIDATES) {
      var score = score(widths(start, candidate, complete));
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private static List<Integer> widths(String start, char delimiter, boolean complete) {
    var widths = new ArrayList<Integer>();
    try (var rows = new CsvRows(new StringReader(start), delimiter)) {
      for (var row = rows.next(); row != null && widths.size() < ROWS; row = rows.next()) {
        widths.add(row.cells().size());
      }
      if (!complete && widths.size() > 1 && widths.size() < ROWS) {
        widths.removeLast();
      }
    } catch (BrokenCsv e) {
      // Cut off within quotes, or the wrong delimiter: the rows before it still count.
      return widths;
    }
    return widths;
  }

  /** Agreement with the header counts most, then the number of columns. */
  private static double score(List<Integer> widths) {
    if (widths.isEmpty() || widths.getFirst() < 2) {
      return 0;
    }
    var header = widths.getFirst();
    var agreeing = widths.stream().filter(header::equals).count();
    return (double) agreeing / widths.size() + Math.min(header, 1000) / 10_000.0;
  }
}
