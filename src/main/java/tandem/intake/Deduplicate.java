package tandem.intake;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.journal.Journal;
import tandem.people.PersonId;

/**
 * Acknowledges what was told before and lets it change nothing. Repeats are rare, so a batch first
 * goes without asking the journal for them: one that holds a repeat is refused by the journal's key
 * and starts again, carefully.
 */
@Component
final class Deduplicate implements Step {

  private final Journal journal;

  Deduplicate(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void run(Batch batch) {
    var open = batch.open();
    var seen = new HashMap<Journal.Key, @Nullable PersonId>();
    if (batch.careful) {
      seen.putAll(journal.repeats(open.stream().map(Taking::key).toList()));
    }
    for (var taking : open) {
      if (seen.containsKey(taking.key())) {
        taking.outcome = new Outcome.Taken(seen.get(taking.key()), false, true);
      } else {
        seen.put(taking.key(), null);
      }
    }
  }
}
