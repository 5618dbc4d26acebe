package tandem.capture.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportResult;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.intake.Withdrawal;
import tandem.journal.Interaction;

/** What people did, from the history of another system: it is judged and scored like all else. */
@Component
@Order(30)
final class InteractionsImport implements ImportKind {

  private final Intake intake;
  private final Withdrawal withdrawal;

  InteractionsImport(Intake intake, Withdrawal withdrawal) {
    this.intake = intake;
    this.withdrawal = withdrawal;
  }

  @Override
  public String key() {
    return "interactions";
  }

  @Override
  public String label() {
    return "Interactions";
  }

  @Override
  public List<ImportField> fields() {
    return InteractionRow.FIELDS;
  }

  @Override
  public @Nullable String lacks(Set<String> mapped) {
    if (!mapped.contains(InteractionRow.EMAIL) && !mapped.contains(InteractionRow.EXTERNAL_ID)) {
      return "No column says who did it: choose the one with their e-mail, or with their id in"
          + " another system.";
    }
    return mapped.contains(InteractionRow.WHAT) && mapped.contains(InteractionRow.AT)
        ? null
        : "Say which columns tell what happened and when.";
  }

  @Override
  public List<ImportResult> take(ImportRun run, List<ImportRow> rows) {
    return prepare(run, rows).take();
  }

  @Override
  public Prepared prepare(ImportRun run, List<ImportRow> rows) {
    var read = rows.stream().map(row -> InteractionRow.read(run, row)).toList();
    return () -> take(read);
  }

  private List<ImportResult> take(List<InteractionRow> rows) {
    var told = new ArrayList<Interaction>();
    for (var row : rows) {
      if (row instanceof InteractionRow.Told(var interaction)) {
        told.add(interaction);
      }
    }
    var outcomes = intake.takeWithin(told).iterator();
    return rows.stream()
        .map(
            row ->
                switch (row) {
                  case InteractionRow.Refused(var problems) -> new ImportResult.Failed(problems);
                  case InteractionRow.Told(var _) -> result(outcomes.next());
                })
        .toList();
  }

  private static ImportResult result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken(var _, var _, var repeated) ->
          repeated ? new ImportResult.Updated() : new ImportResult.Created();
      case Outcome.Refused(var refusals) -> new ImportResult.Failed(refusals);
    };
  }

  @Override
  public boolean canBeUndone() {
    return true;
  }

  @Override
  public Undone undo(ImportRun run, @Nullable String after) {
    var step = withdrawal.step(run.id(), after);
    if (step.after() == null) {
      return Undone.NOTHING_LEFT;
    }
    withdrawal.forget(run.id(), step.others(), java.util.Map.of());
    return new Undone(
        step.after(), step.removed().size(), step.others().size(), step.kept().size());
  }
}
