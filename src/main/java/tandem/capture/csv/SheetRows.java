package tandem.capture.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hears the XML of a sheet and tells its rows, one at a time. A date becomes an ISO date, a number
 * is written with a point, a formula is what it came to when the file was saved.
 */
final class SheetRows extends DefaultHandler {

  private static final int MOST_CELLS = 2_000;
  private static final int LONGEST_CELL = 1_000_000;
  private static final int LONGEST_ROW = 2_000_000;
  private static final long LONGEST_SHEET = 1L << 30;

  /** As many digits as a spreadsheet shows: beyond them it keeps crumbs of its binary numbers. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  private static final int LARGEST_EXPONENT = 40;

  /** Takes one row. */
  interface Rows {

    /**
     * @param number as the spreadsheet counts, from 1
     */
    void take(long number, List<String> cells) throws IOException;
  }

  private final SharedStrings strings;
  private final StylesTable styles;
  private final boolean since1904;
  private final Rows rows;

  private final List<String> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private long row;
  private int column;
  private String type = "";
  private @Nullable String style;
  private boolean listening;
  private boolean phonetic;
  private long inRow;
  private long inSheet;

  SheetRows(SharedStrings strings, StylesTable styles, boolean since1904, Rows rows) {
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
    this.rows = rows;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "row" -> {
        var number = attributes.getValue("r");
        begin(number == null ? row + 1 : number(number, row + 1));
      }
      case "c" -> {
        var place = attributes.getValue("r");
        column = place == null ? column + 1 : column(place);
        var given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = attributes.getValue("s");
        text.setLength(0);
      }
      case "v" -> listening = true;
      case "t" -> listening = !phonetic;
      case "rPh" -> phonetic = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (listening) {
      if (text.length() + length > LONGEST_CELL) {
        throw new Unreadable("Row %d has a cell of more than a million characters.".formatted(row));
      }
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "v", "t" -> listening = false;
      case "rPh" -> phonetic = false;
      case "c" -> keep(value());
      case "row" -> tell();
      default -> {}
    }
  }

  private void begin(long number) {
    if (number <= row) {
      throw new Unreadable("Row %d does not come after row %d.".formatted(number, row));
    }
    row = number;
    inRow = 0;
    cells.clear();
    column = -1;
  }

  /** A few bytes may name a long text again and again, so what is told is counted. */
  private void count(long characters) {
    inRow += characters;
    inSheet += characters;
    if (inRow > LONGEST_ROW) {
      throw new Unreadable("Row %d has more than two million characters.".formatted(row));
    }
    if (inSheet > LONGEST_SHEET) {
      throw new Unreadable("The sheet has more than a billion characters.");
    }
  }

  private void keep(String value) {
    count(value.length());
    if (column >= MOST_CELLS || column < 0) {
      if (!value.isBlank()) {
        throw new Unreadable("Row %d has more than %d columns.".formatted(row, MOST_CELLS));
      }
      return;
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value);
  }

  private void tell() {
    count(cells.size());
    try {
      rows.take(row, cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String value() {
    var raw = text.toString();
    if (raw.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> shared(raw);
      case "b" -> raw.equals("1") ? "true" : "false";
      case "n" -> numeric(raw);
      // A text, what a formula came to, a date of its own kind, or an error such as #N/A.
      default -> raw;
    };
  }

  private String shared(String raw) {
    var index = number(raw, -1);
    if (index < 0 || index >= strings.getUniqueCount()) {
      throw new Unreadable("Row %d names a text that the file does not have.".formatted(row));
    }
    return strings.getItemAt((int) index).getString();
  }

  private String numeric(String raw) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw.strip());
    } catch (NumberFormatException e) {
      return raw;
    }
    if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
        || Math.abs((long) number.scale()) > LARGEST_EXPONENT * 10) {
      return raw;
    }
    return isDate(number) ? date(number.doubleValue()) : plain(number);
  }

  private boolean isDate(BigDecimal number) {
    var index = style == null ? -1 : number(style, -1);
    if (index < 0 || index >= styles.getNumCellStyles()) {
      return false;
    }
    var cellStyle = styles.getStyleAt((int) index);
    return DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString())
        && DateUtil.isValidExcelDate(number.doubleValue());
  }

  private String date(double number) {
    var moment = DateUtil.getLocalDateTime(number, since1904, true);
    if (moment == null) {
      return String.valueOf(number);
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.withNano(0).toString();
  }

  private static String plain(BigDecimal number) {
    var rounded = number.round(SHOWN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static long number(String digits, long otherwise) {
    try {
      return Long.parseLong(digits.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** AB12 is column 27. */
  private static int column(String place) {
    var column = 0;
    for (var i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
      if (column > 20_000) {
        return Integer.MAX_VALUE;
      }
    }
    return column - 1;
  }

  /** The sheet cannot be taken as it is. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason, null, false, false);
    }
  }
}
