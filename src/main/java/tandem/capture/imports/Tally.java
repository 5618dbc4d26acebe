package tandem.capture.imports;

import java.util.List;

/** What became of a chunk of rows. */
record Tally(long created, long updated, List<RowProblem> problems) {

  long failed() {
    return problems.size();
  }
}
