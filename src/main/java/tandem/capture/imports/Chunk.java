package tandem.capture.imports;

import java.util.ArrayList;
import java.util.List;
import tandem.capture.csv.CsvRow;
import tandem.capture.csv.CsvRows;

/**
 * Some rows of a file that are taken together.
 *
 * @param start how many rows of the file come before it
 */
record Chunk(long start, List<CsvRow> rows) {

  /** Large enough that a commit costs little, small enough that nobody waits long for a lock. */
  private static final int MOST_ROWS = 2_500;

  /** Rows can be long; this keeps what is in memory at a time to some megabytes. */
  private static final int MOST_CHARACTERS = 2_000_000;

  static Chunk read(CsvRows source, long start) {
    var rows = new ArrayList<CsvRow>();
    var characters = 0L;
    while (rows.size() < MOST_ROWS && characters < MOST_CHARACTERS) {
      var row = source.next();
      if (row == null) {
        break;
      }
      rows.add(row);
      characters += row.cells().stream().mapToLong(String::length).sum();
    }
    return new Chunk(start, rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** How many rows of the file are done after it. */
  long end() {
    return start + rows.size();
  }
}
