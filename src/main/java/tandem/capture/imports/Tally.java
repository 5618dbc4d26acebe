package tandem.capture.imports;

import java.util.List;
import tandem.capture.Consented;

/**
 * What became of a chunk of rows.
 *
 * @param samples the first rows of each outcome, for a dry run
 */
record Tally(
    long created,
    long updated,
    long skipped,
    Consented consents,
    List<RowProblem> problems,
    List<DryRun.Sample> samples) {

  long failed() {
    return problems.size();
  }
}
