package tandem.capture.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one must know about a file to read it.
 *
 * @param separatorLine true where the first line only names the delimiter ({@code sep=;}), as Excel
 *     writes it
 * @param sheet the sheet of a workbook that it was made of; each row then begins with its number in
 *     it. Null: it came as CSV
 */
public record CsvFile(
    Encoding encoding,
    char delimiter,
    boolean separatorLine,
    List<CsvColumn> columns,
    @Nullable Sheet sheet) {

  public CsvFile {
    columns = List.copyOf(columns);
  }

  /** The rows below the header. */
  public CsvRows open(InputStream bytes) {
    var rows = open(bytes, encoding, delimiter, separatorLine, sheet != null);
    rows.next();
    return rows;
  }

  /** The same with these columns instead. */
  public CsvFile with(List<CsvColumn> others) {
    return new CsvFile(encoding, delimiter, separatorLine, others, sheet);
  }

  /** All rows, the header among them. Lines count from the first of the file. */
  static CsvRows open(
      InputStream bytes,
      Encoding encoding,
      char delimiter,
      boolean separatorLine,
      boolean numbered) {
    try {
      var text = new BufferedReader(encoding.open(bytes), 1 << 16);
      var rows = new CsvRows(text, delimiter, numbered);
      if (separatorLine) {
        rows.next();
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The delimiter as people call it. */
  public String delimiterLabel() {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "vertical bar";
      default -> String.valueOf(delimiter);
    };
  }
}
