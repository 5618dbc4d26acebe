package tandem.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that a spreadsheet opens as it is meant: as UTF-8, and never computing what somebody
 * wrote into a form.
 */
public final class Csv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * What spreadsheets take for a formula, after OWASP's "CSV Injection"; some do so in full width,
   * too.
   */
  private static final Pattern FORMULA =
      Pattern.compile("[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

  /** A number or a phone number begins with a sign, too, and does no harm. */
  private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9 .,]*");

  private final CsvWriter writer;
  private boolean begun;

  public Csv(Writer writer) {
    this.writer = CsvWriter.builder().bufferSize(0).build(writer);
  }

  /** A null cell stays empty. */
  public void row(@Nullable String... cells) {
    var safe = Arrays.stream(cells).map(Csv::safe).toArray(String[]::new);
    if (!begun) {
      safe[0] = BYTE_ORDER_MARK + safe[0];
      begun = true;
    }
    writer.writeRecord(safe);
  }

  /** With an apostrophe in front of what a spreadsheet would compute. */
  static String safe(@Nullable String cell) {
    if (cell == null) {
      return "";
    }
    return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** What was written, from a cell of ours that comes back. */
  public static String told(String cell) {
    var written = cell.startsWith("'") ? cell.substring(1) : cell;
    return safe(written).equals(cell) ? written : cell;
  }
}
