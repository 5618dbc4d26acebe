package tandem.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.journal.Archive;
import tandem.people.PersonId;
import tandem.scoring.Scores;

/**
 * Judges the history anew from the facts that were kept. It goes on where it was after a restart.
 * Whoever turns out to be a program loses the points, whoever turns out to be human gets them.
 */
@Component
class Reclassifier {

  private static final int AT_ONCE = 1_000;

  private final ReclassificationStore store;
  private final Archive archive;
  private final Classifier classifier;
  private final Scores scores;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reclassifier(
      ReclassificationStore store,
      Archive archive,
      Classifier classifier,
      Scores scores,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.archive = archive;
    this.classifier = classifier;
    this.scores = scores;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @return false where it was stopped and has to go on later
   */
  boolean run(UUID id, BooleanSupplier stopping) {
    var pace = new Pace();
    while (!stopping.getAsBoolean()) {
      var run = store.find(id).orElse(null);
      if (run == null || run.finishedAt() != null) {
        return true;
      }
      if (!Boolean.TRUE.equals(transaction.execute(status -> step(run, pace)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @return false where nothing is left
   */
  private boolean step(Reclassification run, Pace pace) {
    var part = archive.part(run.through(), run.until(), AT_ONCE);
    if (part.isEmpty()) {
      store.finish(run.id(), clock.instant());
      return false;
    }
    var named = classifier.campaigns(part.stream().map(Archive.Kept::touch).toList());
    var changed = new HashMap<Long, Archive.Judgement>();
    var turned = new TreeSet<PersonId>();
    for (var kept : part) {
      var judgement =
          new Archive.Judgement(
              classifier.channel(kept.touch()),
              Classifier.campaign(kept.touch(), named),
              classifier.isBot(
                  kept.touch(), kept.kind(), kept.visitor(), kept.id(), kept.occurredAt(), pace));
      if (!judgement.equals(kept.judgement())) {
        changed.put(kept.id(), judgement);
        if (kept.person() != null && judgement.bot() != kept.judgement().bot()) {
          turned.add(kept.person());
        }
      }
    }
    scores.hold(turned);
    archive.judge(changed);
    scores.rebuild(turned, clock.instant());
    store.advance(run.id(), part.getLast().id(), changed.size());
    return true;
  }
}
