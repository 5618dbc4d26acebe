package tandem.scoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.Refusal;
import tandem.segments.SegmentChoices;
import tandem.segments.SegmentId;

/** Puts a new fit table in the place of the old one, and has everybody graded by it. */
@Component
public class FitTerms {

  private final FitTables tables;
  private final SegmentChoices segments;
  private final Regrading regrading;
  private final Clock clock;

  FitTerms(FitTables tables, SegmentChoices segments, Regrading regrading, Clock clock) {
    this.tables = tables;
    this.segments = segments;
    this.regrading = regrading;
    this.clock = clock;
  }

  /** What became of a table that somebody wanted. */
  sealed interface Outcome {

    record Kept(int version) implements Outcome {}

    record Refused(List<Refusal> refusals) implements Outcome {}

    /** Somebody else changed it meanwhile. */
    record Overtaken(int version) implements Outcome {}
  }

  /** Adds a line: whoever belongs to the segment has so many points more. */
  @Transactional
  public void add(String title, int points, SegmentId segment, String by) {
    var rows = new ArrayList<>(FitForm.of(tables.current()).rows());
    rows.add(new FitForm.Row(title, FitForm.SEGMENT, List.of(), segment.toString(), "" + points));
    if (!(change(new FitForm(null, rows), by) instanceof Outcome.Kept)) {
      throw new IllegalArgumentException("no line can ask for the segment " + segment);
    }
  }

  /** Where nothing is other than before, the version stays. */
  @Transactional
  Outcome change(FitForm form, String by) {
    var choices =
        segments.hold().stream()
            .collect(Collectors.toMap(SegmentChoices.Choice::id, Function.identity()));
    var before = tables.current();
    if (form.version() != null && form.version() != before.version()) {
      return new Outcome.Overtaken(before.version());
    }
    var refusals = new ArrayList<Refusal>();
    var lines = form.lines(choices, refusals);
    if (!refusals.isEmpty()) {
      return new Outcome.Refused(List.copyOf(refusals));
    }
    if (before.says(lines)) {
      return new Outcome.Kept(before.version());
    }
    var version = tables.add(lines, by, clock.instant());
    regrading.ask("The fit table was changed by " + by);
    return new Outcome.Kept(version);
  }
}
