package tandem.capture.imports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.capture.ImportKind;
import tandem.capture.ImportResult;
import tandem.capture.ImportRow;
import tandem.capture.Seen;

/** Reads the values of a chunk, hands them to their kind, and keeps what could not be taken. */
@Component
class ChunkTaker {

  private final Kinds kinds;
  private final RowProblems problems;

  ChunkTaker(Kinds kinds, RowProblems problems) {
    this.kinds = kinds;
    this.problems = problems;
  }

  /** A chunk whose values are read. */
  record Ready(
      Chunk chunk,
      RowReader reader,
      List<RowReader.Read.Values> good,
      List<RowProblem> bad,
      ImportKind.Prepared prepared) {

    List<ImportRow> rows() {
      return good.stream().map(RowReader.Read.Values::row).toList();
    }
  }

  /** Does all that needs no database. */
  Ready prepare(Import running, Chunk chunk) {
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
    var rows = good.stream().map(RowReader.Read.Values::row).toList();
    return new Ready(chunk, reader, good, bad, kind.prepare(running.run(), rows));
  }

  Tally take(Import running, Ready ready) {
    var tally = Tallying.of(ready, ready.prepared().take());
    problems.add(running.id(), tally.problems());
    return tally;
  }

  /** What would become of it. */
  Tally foresee(Import running, Ready ready, Seen seen) {
    List<ImportResult> results =
        kinds.get(running.kind()).foresee(running.run(), ready.rows(), seen);
    return Tallying.of(ready, results);
  }
}
