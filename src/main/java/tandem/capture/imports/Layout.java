package tandem.capture.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tandem.capture.csv.CsvColumn;
import tandem.capture.csv.CsvFile;

/**
 * How to read a file, and what its columns mean.
 *
 * @param meanings one for each column of the file: the key of a field, {@link #ATTRIBUTE} or {@link
 *     #LEFT_OUT}
 */
record Layout(CsvFile file, List<String> meanings) {

  /** The column is kept under its own header. */
  static final String ATTRIBUTE = "attribute";

  static final String LEFT_OUT = "ignore";

  Layout {
    meanings = List.copyOf(meanings);
  }

  /** The keys of the fields that have a column. */
  Set<String> mapped() {
    var mapped = new HashSet<>(meanings);
    mapped.remove(ATTRIBUTE);
    mapped.remove(LEFT_OUT);
    return mapped;
  }

  Layout with(List<String> otherMeanings) {
    return new Layout(file, otherMeanings);
  }

  /** The same, with a hand's decision on how to read 3/2/2018 in that column. */
  Layout withDayFirst(int column, boolean dayFirst) {
    return with(column, file.columns().get(column).withDayFirst(dayFirst));
  }

  /** The same, with a hand's decision on how to read 1,234 in that column. */
  Layout withDecimalComma(int column, boolean decimalComma) {
    return with(column, file.columns().get(column).withDecimalComma(decimalComma));
  }

  private Layout with(int place, CsvColumn column) {
    var columns = new ArrayList<>(file.columns());
    columns.set(place, column);
    return new Layout(file.with(columns), meanings);
  }
}
