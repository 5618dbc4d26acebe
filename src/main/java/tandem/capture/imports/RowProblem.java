package tandem.capture.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;
import tandem.platform.Refusal;

/**
 * Why a row was not taken.
 *
 * @param column the header of the column at fault, several with commas between, or empty where it
 *     is the whole row
 * @param reason goes on where the column's name stops, or is a sentence of its own
 * @param record the row as it stands in the file
 */
record RowProblem(long line, String column, String reason, @JsonIgnore List<String> record) {

  /** Long enough to recognise the row by, short enough to keep. */
  private static final int LONGEST_CELL = 2_000;

  static RowProblem of(long line, List<Refusal> problems, List<String> record) {
    var columns = problems.stream().map(Refusal::field).distinct().toList();
    var reason =
        columns.size() == 1
            ? problems.stream().map(Refusal::reason).collect(Collectors.joining("; "))
            : problems.stream()
                .map(problem -> (problem.field() + " " + problem.reason()).strip())
                .collect(Collectors.joining("; "));
    return new RowProblem(line, String.join(", ", columns), reason, kept(record));
  }

  private static List<String> kept(List<String> record) {
    return record.stream()
        .map(cell -> cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell)
        .map(cell -> cell.replace('\0', '\uFFFD'))
        .toList();
  }
}
