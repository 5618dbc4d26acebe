package tandem.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.journal.Journal;
import tandem.people.Identities;
import tandem.people.MergedFrom;
import tandem.people.PersonId;
import tandem.scoring.Scores;

/**
 * Writes the interactions into the journal, in order, while the scores of their people are held.
 */
@Component
final class Append implements Step {

  private final Scores scores;
  private final Journal journal;
  private final Identities identities;

  Append(Scores scores, Journal journal, Identities identities) {
    this.identities = identities;
    this.scores = scores;
    this.journal = journal;
  }

  @Override
  public void run(Batch batch) {
    var open = batch.open();
    var persons =
        open.stream()
            .map(taking -> taking.person)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    var held = scores.hold(persons);
    batch.held = held;
    identities.require(unscored(persons, held.persons(), open), merged(open));
    journal.append(open.stream().map(Taking::entry).toList(), batch.now);
    note(open);
  }

  /** Everybody has a score, but who is new in this batch, and who has just become another one. */
  private static List<PersonId> unscored(
      List<PersonId> persons, Set<PersonId> scored, List<Taking> open) {
    if (scored.size() == persons.size()) {
      return List.of();
    }
    var created =
        open.stream()
            .filter(taking -> taking.created)
            .map(taking -> taking.person)
            .collect(Collectors.toSet());
    return persons.stream()
        .filter(person -> !scored.contains(person) && !created.contains(person))
        .toList();
  }

  private static Map<MergedFrom, PersonId> merged(List<Taking> open) {
    var merged = new HashMap<MergedFrom, PersonId>();
    for (var taking : open) {
      if (taking.mergedFrom != null && taking.person != null) {
        merged.put(taking.mergedFrom, taking.person);
      }
    }
    return merged;
  }

  private void note(List<Taking> open) {
    var before = new HashMap<Journal.Key, MergedFrom>();
    for (var taking : open) {
      if (taking.mergedFrom != null) {
        before.put(taking.key(), taking.mergedFrom);
      }
    }
    journal.note(before);
  }
}
