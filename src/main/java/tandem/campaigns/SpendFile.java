package tandem.campaigns;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tandem.platform.Refusal;

/**
 * Spend as a file with a day and an amount in each line, as ad platforms and Excel write it. With a
 * header its columns are found by name, without one the day comes first.
 */
final class SpendFile {

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Set<String> DAY = Set.of("day", "date", "tag", "datum");
  private static final Set<String> AMOUNT =
      Set.of("amount", "spend", "spent", "cost", "costs", "kosten", "betrag", "ausgaben");
  private static final int MOST_LINES = 10_000;

  private SpendFile() {}

  static SpendReader.Reading read(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0) {
      return refused("The file is not text in UTF-8: save it as CSV.");
    }
    var csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text);
    try {
      return read(csv.stream().limit(MOST_LINES + 1L).toList());
    } catch (CsvParseException e) {
      return refused("The file cannot be read as CSV: a quotation mark is never closed.");
    }
  }

  private static SpendReader.Reading read(List<CsvRecord> records) {
    if (records.size() > MOST_LINES) {
      return refused("The file has more than %d lines.".formatted(MOST_LINES));
    }
    var header = !records.isEmpty() && isHeader(records.getFirst());
    var lines = records.subList(header ? 1 : 0, records.size());
    if (lines.isEmpty()) {
      return refused("The file has no lines with a day and an amount.");
    }
    var first = records.getFirst();
    var day = header ? column(first, DAY, 0) : 0;
    var amount = header ? column(first, AMOUNT, 1) : 1;
    var reader = SpendReader.typed();
    for (var line : lines) {
      read(line, day, amount, header ? first.getFieldCount() : 2, reader);
    }
    return reader.done();
  }

  private static boolean isHeader(CsvRecord line) {
    return line.getFields().stream().noneMatch(field -> DIGIT.matcher(field).find());
  }

  private static void read(CsvRecord line, int day, int amount, int columns, SpendReader reader) {
    var number = line.getStartingLineNumber();
    if (line.getFieldCount() > columns) {
      reader.refuse(
          "line " + number,
          "has %d columns instead of %d: a decimal comma needs quotes around the amount, or ; between the columns"
              .formatted(line.getFieldCount(), columns));
    } else {
      reader.line("line " + number + ", ", new SpendLine(field(line, day), field(line, amount)));
    }
  }

  private static String field(CsvRecord line, int column) {
    return column < line.getFieldCount() ? line.getField(column) : "";
  }

  private static int column(CsvRecord header, Set<String> names, int otherwise) {
    for (var i = 0; i < header.getFieldCount(); i++) {
      if (names.contains(header.getField(i).strip().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return otherwise;
  }

  private static char separator(String text) {
    var line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    return line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static SpendReader.Reading refused(String reason) {
    return new SpendReader.Reading.Refused(List.of(new Refusal("", reason)));
  }
}
