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

  private final Withdrawal withdrawal;
  private final PastProfiles profiles;
  private final ImportChanges changes;
  private final JsonMapper json;
  private final Clock clock;

  PeopleUndo(
      Withdrawal withdrawal,
      PastProfiles profiles,
      ImportChanges changes,
      JsonMapper json,
      Clock clock) {
    this.withdrawal = withdrawal;
    this.profiles = profiles;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  Undone step(ImportRun run, @Nullable String after) {
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
