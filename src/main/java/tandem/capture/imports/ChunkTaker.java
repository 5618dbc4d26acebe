package tandem.capture.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.capture.ImportResult;
import tandem.capture.csv.CsvRow;
import tandem.platform.Refusal;

/** Reads the values of a chunk, hands them to their kind, and keeps what could not be taken. */
@Component
class ChunkTaker {

  private final Kinds kinds;
  private final RowProblems problems;

  ChunkTaker(Kinds kinds, RowProblems problems) {
    this.kinds = kinds;
    this.problems = problems;
  }

  Tally take(Import running, Chunk chunk) {
    var kind = kinds.get(running.kind());
    var reader = new RowReader(kind, running.layout());
    var good = new ArrayList<RowReader.Read.Values>();
    var bad = new ArrayList<RowProblem>();
    var number = chunk.start();
    for (var row : chunk.rows()) {
      switch (reader.read(++number, row)) {
        case RowReader.Read.Values values -> good.add(values);
        case RowReader.Read.Unreadable(var source, var reasons) ->
            bad.add(RowProblem.of(source.line(), reasons, source.cells()));
      }
    }
    var results = kind.take(running.run(), good.stream().map(RowReader.Read.Values::row).toList());
    var tally = count(reader, good, results, bad);
    problems.add(running.id(), tally.problems());
    return tally;
  }

  private static Tally count(
      RowReader reader,
      List<RowReader.Read.Values> good,
      List<ImportResult> results,
      List<RowProblem> bad) {
    var created = 0L;
    var updated = 0L;
    for (var i = 0; i < good.size(); i++) {
      switch (results.get(i)) {
        case ImportResult.Created() -> created++;
        case ImportResult.Updated() -> updated++;
        case ImportResult.Failed(var reasons) ->
            bad.add(problem(reader, good.get(i).source(), reasons));
      }
    }
    bad.sort(Comparator.comparingLong(RowProblem::line));
    return new Tally(created, updated, bad);
  }

  private static RowProblem problem(RowReader reader, CsvRow source, List<Refusal> reasons) {
    var named =
        reasons.stream().map(r -> new Refusal(reader.column(r.field()), r.reason())).toList();
    return RowProblem.of(source.line(), named, source.cells());
  }
}
