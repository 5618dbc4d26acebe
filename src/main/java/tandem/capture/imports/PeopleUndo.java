package tandem.capture.imports;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportChanges;
import tandem.capture.ImportKind.Undone;
import tandem.capture.ImportRun;
import tandem.intake.Withdrawal;
import tandem.people.PastProfile;
import tandem.people.PastProfiles;
import tandem.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes back what imports told about people: those whom an import made disappear unless something
 * happened to them since; those whom it changed become again what they were.
 */
@Component
class PeopleUndo {

  /** Where an undo stands that has not come to the people yet. */
  private static final String CONSENTS = "consents";

  private final ImportedConsents consents;
  private final Withdrawal withdrawal;
  private final PastProfiles profiles;
  private final ImportChanges changes;
  private final JsonMapper json;
  private final Clock clock;

  PeopleUndo(
      ImportedConsents consents,
      Withdrawal withdrawal,
      PastProfiles profiles,
      ImportChanges changes,
      JsonMapper json,
      Clock clock) {
    this.consents = consents;
    this.withdrawal = withdrawal;
    this.profiles = profiles;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /** First what was said of consents, which would hold those who said it. */
  Undone step(ImportRun run, @Nullable String after) {
    var first = after == null || after.equals(CONSENTS);
    if (first && consents.takeBack(run, clock.instant())) {
      return new Undone(CONSENTS, 0, 0, 0);
    }
    return people(run, first ? null : after);
  }

  private Undone people(ImportRun run, @Nullable String after) {
    var step = withdrawal.step(run.id(), after);
    if (step.after() == null) {
      return Undone.NOTHING_LEFT;
    }
    var restored = profiles.restore(changesOf(run, step.others()), clock.instant());
    withdrawal.forget(run.id(), step.others(), restored.facts());
    return new Undone(
        step.after(),
        step.removed().size(),
        restored.restored().size(),
        step.kept().size() + restored.kept().size());
  }

  private List<PastProfiles.Change> changesOf(ImportRun run, List<PersonId> persons) {
    var keys = persons.stream().map(PersonId::toString).toList();
    return changes.of(run.id(), keys).stream()
        .map(
            change ->
                new PastProfiles.Change(
                    PersonId.of(change.key()),
                    read(Objects.requireNonNull(change.before())),
                    read(change.after())))
        .toList();
  }

  private PastProfile read(String text) {
    return json.readValue(text, PastProfile.class);
  }
}
