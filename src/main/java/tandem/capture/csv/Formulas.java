package tandem.capture.csv;

import java.util.regex.Pattern;

/** Keeps text that strangers wrote from being run by the spreadsheet that opens it. */
public final class Formulas {

  private static final String STARTS = "=+-@\t\r";

  /** Phone numbers and negative amounts start like formulas but cannot do anything. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d .,()/-]*\\d[\\d .,()/-]*");

  private Formulas() {}

  /** The same text, with an apostrophe before it where it could be a formula. */
  public static String harmless(String cell) {
    return cell.isEmpty() || STARTS.indexOf(cell.charAt(0)) < 0 || NUMBER.matcher(cell).matches()
        ? cell
        : "'" + cell;
  }
}
