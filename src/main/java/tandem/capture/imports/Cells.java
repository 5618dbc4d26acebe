package tandem.capture.imports;

import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.capture.ImportField;
import tandem.capture.csv.CsvColumn;
import tandem.capture.csv.CsvRow;
import tandem.capture.csv.Dates;
import tandem.capture.csv.Encoding;
import tandem.capture.csv.Numbers;
import tandem.web.Words;

/** What is the matter with a single cell. */
final class Cells {

  private Cells() {}

  /**
   * @return how the sentence goes on that starts with the column's name, or null where the cell can
   *     be taken
   */
  static @Nullable String refuse(
      String cell, CsvColumn column, ImportField.@Nullable Type type, boolean lossy) {
    if (cell.indexOf('\0') >= 0) {
      return "contains a NUL character";
    }
    if (lossy && cell.indexOf(Encoding.UNREADABLE) >= 0) {
      return "has characters that cannot be read: save the file as UTF-8";
    }
    if (type == ImportField.Type.DATE && Dates.read(cell, column.dayFirst()) == null) {
      return "is not a date that can be read, such as 2026-01-31";
    }
    if (type == ImportField.Type.NUMBER && Numbers.read(cell, column.decimalComma()) == null) {
      return "is not a number, such as 1234.50";
    }
    return null;
  }

  /** How a cell is read, in words; null where it is taken as it stands or cannot be taken. */
  static @Nullable String words(String cell, CsvColumn column, ImportField.Type type) {
    return switch (type) {
      case TEXT -> null;
      case DATE -> {
        var date = Dates.read(cell, column.dayFirst());
        yield date == null ? null : Words.day(date.atOffset(ZoneOffset.UTC).toLocalDate());
      }
      case NUMBER -> {
        var number = Numbers.read(cell, column.decimalComma());
        yield number == null ? null : NumberFormat.getInstance(Locale.UK).format(number);
      }
    };
  }

  /** A header says "date", but is it one? */
  static boolean mostlyReadable(
      ImportField field, CsvColumn column, int index, List<CsvRow> sample) {
    var filled =
        sample.stream()
            .filter(row -> index < row.cells().size())
            .map(row -> row.cells().get(index))
            .filter(cell -> !cell.isBlank())
            .toList();
    var readable = filled.stream().filter(c -> refuse(c, column, field.type(), false) == null);
    return 2 * readable.count() >= filled.size();
  }
}
