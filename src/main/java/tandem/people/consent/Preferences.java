package tandem.people.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.Consents;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.PersonId;
import tandem.people.PreferenceLinks;
import tandem.people.Purpose;
import tandem.people.Successors;
import tandem.platform.Ids;

/** What a person says of their own accord, behind a link that only their mailbox has. */
@Component
class Preferences {

  private static final String SOURCE = "Preference centre";

  private final PreferenceLinks links;
  private final Successors successors;
  private final People people;
  private final Consents consents;

  Preferences(PreferenceLinks links, Successors successors, People people, Consents consents) {
    this.links = links;
    this.successors = successors;
    this.people = people;
    this.consents = consents;
  }

  /** How the telling came: what they read it in, and from where. */
  record Telling(String language, String ip, Instant now) {}

  boolean isOurs(String token) {
    return links.of(token).isPresent();
  }

  /** Whose page it is, also after a merge; empty where nobody is left. */
  Optional<Person> person(String token) {
    return links.of(token).flatMap(id -> people.find(successors.of(id)));
  }

  /** Grants what is ticked and was not, takes back what was granted and is not ticked any more. */
  @Transactional
  public void choose(PersonId person, Set<Purpose> ticked, Telling telling) {
    var latest = consents.latest(person);
    for (var purpose : Purpose.values()) {
      var before = latest.get(purpose);
      var granted = before != null && before.said().granted();
      if (granted != ticked.contains(purpose)) {
        keep(person, purpose, !granted, telling);
      }
    }
  }

  /** Forbids these, said before or not: what stands on another basis ends as well. */
  @Transactional
  public void forbid(PersonId person, Set<Purpose> purposes, Telling telling) {
    var latest = consents.latest(person);
    for (var purpose : purposes) {
      var before = latest.get(purpose);
      if (before == null || before.said().granted()) {
        keep(person, purpose, false, telling);
      }
    }
  }

  private void keep(PersonId person, Purpose purpose, boolean granted, Telling telling) {
    consents.keep(
        person,
        new Consents.Said(
            purpose,
            granted,
            granted,
            SOURCE,
            "preferences/" + Ids.next(),
            Wording.of(purpose, telling.language()),
            Wording.VERSION,
            telling.language(),
            telling.ip()),
        telling.now());
  }
}
