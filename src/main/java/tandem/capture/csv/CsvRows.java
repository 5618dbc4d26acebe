package tandem.capture.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The records of a file, one after the other; rows without any value are left out. */
public final class CsvRows implements AutoCloseable {

  private static final int LONGEST_CELL = 1_000_000;

  private final CloseableIterator<CsvRow> rows;
  private final Collector collector = new Collector();

  private final boolean numbered;

  CsvRows(Reader text, char delimiter) {
    this(text, delimiter, false);
  }

  /**
   * @param numbered whether each record begins with its line
   */
  CsvRows(Reader text, char delimiter, boolean numbered) {
    this.numbered = numbered;
    rows =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowUnclosedQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_CELL)
            .build(collector, text)
            .iterator();
  }

  /**
   * @return null after the last
   * @throws BrokenCsv where quotes do not match
   */
  public @Nullable CsvRow next() {
    try {
      while (rows.hasNext()) {
        var row = numbered ? numbered(rows.next()) : rows.next();
        if (!row.blank()) {
          return row;
        }
      }
      return null;
    } catch (CsvParseException e) {
      throw e.getCause() instanceof BrokenCsv tooWide ? tooWide : collector.broken();
    }
  }

  private static CsvRow numbered(CsvRow row) {
    var cells = row.cells();
    return new CsvRow(Long.parseLong(cells.getFirst()), cells.subList(1, cells.size()));
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Knows, when a quote stays open, on which line that was. */
  private static final class Collector extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private static final int MOST_CELLS = 2_000;
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|\\n");

    private final List<String> cells = new ArrayList<>();

    @Override
    protected void handleBegin(long line) {
      cells.clear();
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
      if (index == MOST_CELLS) {
        throw new BrokenCsv(
            "Line %d has more than %d columns.".formatted(getStartingLineNumber(), MOST_CELLS));
      }
      cells.add(new String(text, offset, length));
    }

    @Override
    protected CsvRow buildRecord() {
      return new CsvRow(getStartingLineNumber(), cells);
    }

    BrokenCsv broken() {
      var line = getStartingLineNumber();
      for (var cell : cells) {
        line += LINE_BREAK.matcher(cell).results().count();
      }
      return new BrokenCsv(
          """
          The quotation mark that opens on line %d in column %s is not closed before the next \
          delimiter. Close it, or write a quotation mark inside a quoted text twice, then choose \
          the file again."""
              .formatted(line, Header.letters(cells.size())));
    }
  }
}
