package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.fields.Fields;

/** Finds out who is meant, makes who is new, and keeps what is said about them. */
@Component
public class Identities {

  private final IdentityStore ids;
  private final PersonStore people;
  private final Employers employers;
  private final Fields fields;

  Identities(IdentityStore ids, PersonStore people, Employers employers, Fields fields) {
    this.ids = ids;
    this.people = people;
    this.employers = employers;
    this.fields = fields;
  }

  /**
   * Answers each claim with its person. Runs inside the caller's transaction.
   *
   * @param claims strong ones only
   * @throws org.springframework.dao.ConcurrencyFailureException where another transaction made one
   *     of them first: try again
   */
  public Identification identify(List<Claim> claims, Instant now) {
    var asked = new TreeSet<StrongId>();
    for (var claim : claims) {
      asked.addAll(claim.ids());
      claim.former().ifPresent(asked::add);
      claim.phone().ifPresent(asked::add);
    }
    var owners = ids.ownersAndBefore(asked);
    var resolution = new Resolution(owners.now());
    var answers =
        claims.stream()
            .map(claim -> claim.with(fields.canonical(claim.profile().attributes())))
            .map(claim -> resolve(claim, resolution, owners))
            .toList();

    var known = existing(resolution);
    var before = people.load(known);
    if (before.size() < known.size()) {
      throw new OvertakenException();
    }
    var created = new ArrayList<Draft>();
    var changed = new ArrayList<Draft>();
    resolution
        .heard()
        .forEach(
            (person, said) -> {
              var old = before.get(person);
              var draft = old == null ? Draft.unknown(person, said.getFirst()) : old;
              for (var claim : said) {
                draft = draft.hear(claim);
              }
              if (old == null) {
                created.add(draft);
              } else if (!draft.equals(old)) {
                changed.add(draft);
              }
            });
    save(created, changed, now);
    ids.learn(resolution.learnt());
    ids.dispute(resolution.conflicts(), now);
    return new Identification(answers, facts(created, changed));
  }

  private static Identified resolve(
      Claim claim, Resolution resolution, IdentityStore.Owners owners) {
    var found = resolution.resolve(claim);
    if (owners.before().isEmpty()) {
      return found;
    }
    var told = claim.ids().stream().filter(owners.now()::containsKey).findFirst();
    return new Identified(
        found.person(), found.created(), told.map(owners.before()::get).orElse(null));
  }

  /**
   * Makes sure that these people are people still, for whoever knew them a moment ago.
   *
   * @param merged people who were known by an id of somebody who had become them
   * @throws org.springframework.dao.ConcurrencyFailureException where one of them was merged or
   *     erased meanwhile: try again
   */
  public void require(Collection<PersonId> persons, Map<MergedFrom, PersonId> merged) {
    if ((!persons.isEmpty() && people.load(persons).size() < persons.size())
        || (!merged.isEmpty() && ids.areSeparated(merged))) {
      throw new OvertakenException();
    }
  }

  private static List<PersonId> existing(Resolution resolution) {
    return resolution.heard().keySet().stream()
        .filter(person -> !resolution.created().containsKey(person))
        .toList();
  }

  private void save(List<Draft> created, List<Draft> changed, Instant now) {
    var found = employers.of(Stream.concat(created.stream(), changed.stream()).toList(), now);
    people.add(created, found, now);
    people.change(changed, found, now);
  }

  private static Map<PersonId, Identification.Facts> facts(
      List<Draft> created, List<Draft> changed) {
    var facts = new HashMap<PersonId, Identification.Facts>();
    created.forEach(draft -> facts.put(draft.id(), draft.facts()));
    changed.forEach(draft -> facts.put(draft.id(), draft.facts()));
    return facts;
  }
}
