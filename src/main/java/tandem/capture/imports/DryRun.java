package tandem.capture.imports;

import java.util.ArrayList;
import java.util.List;
import tandem.capture.Consented;

/**
 * What would become of a file, as far as it was looked at.
 *
 * @param samples the first few rows of each outcome
 */
record DryRun(
    long done,
    long created,
    long updated,
    long skipped,
    long failed,
    Consented consents,
    List<Sample> samples) {

  static final DryRun BEGUN = new DryRun(0, 0, 0, 0, 0, Consented.NOTHING, List.of());

  private static final int OF_EACH = 5;
  private static final int FAILED_ONES = 20;
  private static final int CELLS = 5;
  private static final int LONGEST = 60;

  /**
   * @param column what is at fault; empty where nothing is, or the whole row
   * @param cells the first of the row that say something, shortened
   */
  record Sample(long line, Outcome outcome, String column, String reason, List<String> cells) {

    static List<String> shown(List<String> cells) {
      return cells.stream()
          .filter(cell -> !cell.isBlank())
          .limit(CELLS)
          .map(cell -> cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell)
          .toList();
    }
  }

  enum Outcome {
    CREATED,
    UPDATED,
    SKIPPED,
    FAILED
  }

  DryRun {
    samples = List.copyOf(samples);
    // Dry runs of before said nothing about them.
    consents = consents == null ? Consented.NOTHING : consents;
  }

  DryRun plus(long rows, Tally tally) {
    var all = new ArrayList<>(samples);
    for (var sample : tally.samples()) {
      var most = sample.outcome() == Outcome.FAILED ? FAILED_ONES : OF_EACH;
      if (all.stream().filter(known -> known.outcome() == sample.outcome()).count() < most) {
        all.add(sample);
      }
    }
    return new DryRun(
        done + rows,
        created + tally.created(),
        updated + tally.updated(),
        skipped + tally.skipped(),
        failed + tally.failed(),
        consents.plus(tally.consents()),
        all);
  }
}
