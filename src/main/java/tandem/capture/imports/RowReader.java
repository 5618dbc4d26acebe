package tandem.capture.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportRow;
import tandem.capture.csv.CsvColumn;
import tandem.capture.csv.CsvRow;
import tandem.capture.csv.Dates;
import tandem.capture.csv.Numbers;
import tandem.platform.Refusal;
import tandem.web.Csv;

/** Turns records of a file into rows with values. */
final class RowReader {

  /** What became of a record. */
  sealed interface Read {
    record Values(CsvRow source, ImportRow row) implements Read {}

    record Unreadable(CsvRow source, List<Refusal> problems) implements Read {}
  }

  private final List<CsvColumn> columns;
  private final List<String> meanings;
  private final boolean lossy;

  /** Whether we wrote the file, with apostrophes before what could be a formula. */
  private final boolean mended;

  private final Map<String, ImportField> fields;

  RowReader(ImportKind kind, Layout layout) {
    columns = layout.file().columns();
    meanings = layout.meanings();
    mended = ProblemFile.isOne(columns);
    lossy = layout.file().encoding().lossy();
    fields =
        kind.fields().stream().collect(Collectors.toMap(ImportField::key, Function.identity()));
  }

  Read read(long number, CsvRow source) {
    var cells = source.cells();
    if (source.width() > columns.size() || cells.size() < columns.size()) {
      var reason =
          "The row has %d values where the header names %d columns."
              .formatted(cells.size(), columns.size());
      return new Read.Unreadable(source, List.of(new Refusal("", reason)));
    }
    var problems = new ArrayList<Refusal>();
    var values = new Values();
    for (var i = 0; i < columns.size(); i++) {
      var cell = mended ? Csv.told(cells.get(i)) : cells.get(i);
      if (!cell.isBlank() && !meanings.get(i).equals(Layout.LEFT_OUT)) {
        var reason = Cells.refuse(cell, columns.get(i), type(i), lossy);
        if (reason != null) {
          problems.add(new Refusal(columns.get(i).header(), reason));
        } else {
          values.put(i, cell);
        }
      }
    }
    return problems.isEmpty()
        ? new Read.Values(source, values.row(number, source.line()))
        : new Read.Unreadable(source, problems);
  }

  private ImportField.@org.jspecify.annotations.Nullable Type type(int column) {
    var field = fields.get(meanings.get(column));
    return field == null ? null : field.type();
  }

  /** The header of the column that holds a field, for a problem that a kind found. */
  String column(String field) {
    if (field.startsWith("attributes.")) {
      return field.substring("attributes.".length());
    }
    var at = meanings.indexOf(field);
    if (at >= 0) {
      return columns.get(at).header();
    }
    var known = fields.get(field);
    return known == null ? "" : known.label();
  }

  private final class Values {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Instant> dates = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    void put(int index, String cell) {
      var column = columns.get(index);
      var field = meanings.get(index);
      switch (type(index)) {
        case null -> attributes.put(column.header(), cell);
        case TEXT -> texts.put(field, cell);
        case DATE -> dates.put(field, Objects.requireNonNull(Dates.read(cell, column.dayFirst())));
        case NUMBER ->
            numbers.put(field, Objects.requireNonNull(Numbers.read(cell, column.decimalComma())));
      }
    }

    ImportRow row(long number, long line) {
      return new ImportRow(number, line, texts, dates, numbers, attributes);
    }
  }
}
