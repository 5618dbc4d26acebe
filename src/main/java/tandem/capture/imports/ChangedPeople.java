package tandem.capture.imports;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.capture.ImportChanges;
import tandem.capture.ImportRun;
import tandem.people.PastProfile;
import tandem.people.PastProfiles;
import tandem.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what an import changed of people who were known before. */
@Component
class ChangedPeople {

  private final PastProfiles profiles;
  private final ImportChanges changes;
  private final JsonMapper json;

  ChangedPeople(PastProfiles profiles, ImportChanges changes, JsonMapper json) {
    this.profiles = profiles;
    this.changes = changes;
    this.json = json;
  }

  /** As they are before the rows are taken. */
  Map<PersonId, PastProfile> look(Set<PersonId> known) {
    return profiles.of(known);
  }

  /** To be called when they are taken. */
  void remember(ImportRun run, Map<PersonId, PastProfile> before) {
    var changed = new ArrayList<ImportChanges.Change>();
    profiles
        .of(before.keySet())
        .forEach(
            (person, after) -> {
              var former = before.get(person);
              if (former != null && !former.equals(after)) {
                changed.add(
                    new ImportChanges.Change(
                        person.toString(),
                        json.writeValueAsString(former),
                        json.writeValueAsString(after)));
              }
            });
    changes.add(run.id(), changed);
  }
}
