package tandem.capture.csv;

import java.util.List;

/**
 * One record as it stands in the file.
 *
 * @param line where it starts, counted from 1; a quoted cell may go on over several lines
 */
public record CsvRow(long line, List<String> cells) {

  public CsvRow {
    cells = List.copyOf(cells);
  }

  boolean blank() {
    for (var cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Cells beyond the last column that say nothing do not count. */
  public int width() {
    var width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }
}
