package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
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
    }
    var resolution = new Resolution(ids.owners(asked));
    var answers =
        claims.stream()
            .map(claim -> claim.with(fields.canonical(claim.profile().attributes())))
            .map(resolution::resolve)
            .toList();

    var before = people.load(existing(resolution));
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
