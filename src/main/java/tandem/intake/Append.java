package tandem.intake;

import java.util.Objects;
import org.springframework.stereotype.Component;
import tandem.journal.Journal;
import tandem.scoring.Scores;

/**
 * Writes the interactions into the journal, in order, while the scores of their people are held.
 */
@Component
final class Append implements Step {

  private final Scores scores;
  private final Journal journal;

  Append(Scores scores, Journal journal) {
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
    batch.held = scores.hold(persons);
    journal.append(open.stream().map(Taking::entry).toList(), batch.now);
  }
}
