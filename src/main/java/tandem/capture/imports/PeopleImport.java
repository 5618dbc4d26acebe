package tandem.capture.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportResult;
import tandem.capture.ImportRow;
import tandem.capture.ImportRun;
import tandem.capture.Seen;
import tandem.capture.imports.ImportedConsents.Taken;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.people.Phones;
import tandem.people.ProfileField;

/** People: known by their e-mail, by their id in another system, or else by their phone. */
@Component
@Order(1)
final class PeopleImport implements ImportKind {

  private final Intake intake;
  private final KnownPeople known;
  private final ChangedPeople changed;
  private final PeopleUndo undo;
  private final Phones phones;
  private final CustomColumns custom;
  private final ImportedConsents consents;

  PeopleImport(
      Intake intake,
      KnownPeople known,
      ChangedPeople changed,
      PeopleUndo undo,
      Phones phones,
      CustomColumns custom,
      ImportedConsents consents) {
    this.consents = consents;
    this.custom = custom;
    this.phones = phones;
    this.intake = intake;
    this.known = known;
    this.changed = changed;
    this.undo = undo;
  }

  @Override
  public String key() {
    return "people";
  }

  @Override
  public String label() {
    return "People";
  }

  @Override
  public List<ImportField> fields() {
    return Stream.of(PeopleFields.ALL, custom.all(), ConsentColumns.ALL)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public @Nullable String lacks(Set<String> mapped) {
    return mapped.contains(ProfileField.EMAIL.key())
            || mapped.contains(PersonRow.EXTERNAL_ID)
            || mapped.contains(ProfileField.PHONE.key())
        ? null
        : "No column says who the people are: choose the one with their e-mail, their phone number,"
            + " or their id in another system.";
  }

  @Override
  public List<String> identifying() {
    return List.of(ProfileField.EMAIL.key(), PersonRow.EXTERNAL_ID);
  }

  @Override
  public boolean respectsKnown() {
    return true;
  }

  @Override
  public List<ImportResult> take(ImportRun run, List<ImportRow> rows) {
    return prepare(run, rows).take();
  }

  @Override
  public Prepared prepare(ImportRun run, List<ImportRow> rows) {
    var read = rows.stream().map(row -> PersonRow.read(run, row, phones, custom)).toList();
    return () -> take(run, read, known.judge(run.options(), read));
  }

  private List<ImportResult> take(ImportRun run, List<PersonRow> rows, KnownPeople.Judged judged) {
    var told =
        judged.verdicts().stream()
            .filter(verdict -> verdict.told() != null)
            .map(KnownPeople.Verdict::told)
            .toList();
    var before = changed.look(judged.known());
    var outcomes = intake.takeWithin(told);
    changed.remember(run, before);
    return consents.keep(run, taken(rows, judged, outcomes));
  }

  private static List<Taken> taken(
      List<PersonRow> rows, KnownPeople.Judged judged, List<Outcome> outcomes) {
    var next = outcomes.iterator();
    var taken = new ArrayList<Taken>();
    for (var i = 0; i < rows.size(); i++) {
      var verdict = judged.verdicts().get(i);
      taken.add(
          verdict.told() == null
              ? new Taken(rows.get(i), verdict.expected(), null)
              : taken(rows.get(i), next.next()));
    }
    return taken;
  }

  private static Taken taken(PersonRow row, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken(var person, var created, var repeated) ->
          new Taken(row, created ? new ImportResult.Created() : new ImportResult.Updated(), person);
      case Outcome.Refused(var refusals) -> new Taken(row, new ImportResult.Failed(refusals), null);
    };
  }

  @Override
  public List<ImportResult> foresee(ImportRun run, List<ImportRow> rows, Seen seen) {
    var read = rows.stream().map(row -> PersonRow.read(run, row, phones, custom)).toList();
    var verdicts = known.judge(run.options(), read, seen).verdicts();
    var expected =
        IntStream.range(0, read.size())
            .mapToObj(i -> verdicts.get(i).foreseen(read.get(i)))
            .toList();
    return consents.foresee(expected, seen);
  }

  @Override
  public boolean canBeUndone() {
    return true;
  }

  @Override
  public Undone undo(ImportRun run, @Nullable String after) {
    return undo.step(run, after);
  }
}
