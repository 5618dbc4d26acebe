package tandem.intake;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import tandem.journal.Journal;

/** Acknowledges what was told before and lets it change nothing. */
@Component
final class Deduplicate implements Step {

  private final Journal journal;

  Deduplicate(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void run(Batch batch) {
    var open = batch.open();
    var seen = new HashMap<>(journal.repeats(open.stream().map(Taking::key).toList()));
    for (var taking : open) {
      if (seen.containsKey(taking.key())) {
        taking.outcome = new Outcome.Taken(seen.get(taking.key()), false, true);
      } else {
        seen.put(taking.key(), null);
      }
    }
  }
}
