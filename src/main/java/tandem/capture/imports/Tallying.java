package tandem.capture.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tandem.capture.Consented;
import tandem.capture.ImportResult;
import tandem.capture.csv.CsvRow;
import tandem.capture.imports.DryRun.Outcome;
import tandem.capture.imports.DryRun.Sample;
import tandem.platform.Refusal;

/** Counts what became of the rows of a chunk. */
final class Tallying {

  private static final int SAMPLES = 5;

  private final RowReader reader;
  private final List<RowProblem> problems;
  private final List<Sample> samples = new ArrayList<>();
  private long created;
  private long updated;
  private long skipped;
  private Consented consents = Consented.NOTHING;

  private Tallying(ChunkTaker.Ready ready) {
    reader = ready.reader();
    problems = new ArrayList<>(ready.bad());
  }

  /**
   * @param results one for each row that could be read
   */
  static Tally of(ChunkTaker.Ready ready, List<ImportResult> results) {
    var tallying = new Tallying(ready);
    for (var i = 0; i < results.size(); i++) {
      tallying.count(ready.good().get(i).source(), results.get(i));
    }
    return tallying.tally();
  }

  private void count(CsvRow row, ImportResult result) {
    switch (result) {
      case ImportResult.Created() -> sample(row, Outcome.CREATED, ++created);
      case ImportResult.Updated() -> sample(row, Outcome.UPDATED, ++updated);
      case ImportResult.Skipped() -> sample(row, Outcome.SKIPPED, ++skipped);
      case ImportResult.WithConsents(var rest, var said) -> {
        consents = consents.plus(said);
        count(row, rest);
      }
      case ImportResult.Failed(var reasons) -> problems.add(problem(row, reasons));
    }
  }

  private void sample(CsvRow row, Outcome outcome, long count) {
    if (count <= SAMPLES) {
      samples.add(new Sample(row.line(), outcome, "", "", Sample.shown(row.cells())));
    }
  }

  private RowProblem problem(CsvRow row, List<Refusal> reasons) {
    var named =
        reasons.stream().map(r -> new Refusal(reader.column(r.field()), r.reason())).toList();
    return RowProblem.of(row.line(), named, row.cells());
  }

  private Tally tally() {
    problems.sort(Comparator.comparingLong(RowProblem::line));
    for (var problem : problems.subList(0, Math.min(4 * SAMPLES, problems.size()))) {
      samples.add(
          new Sample(
              problem.line(),
              Outcome.FAILED,
              problem.column(),
              problem.reason(),
              Sample.shown(problem.record())));
    }
    return new Tally(
        created, updated, skipped, consents, List.copyOf(problems), List.copyOf(samples));
  }
}
