package tandem.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.journal.Interaction;

/**
 * Group commit: while one batch is on its way, whatever arrives waits, and becomes the next batch.
 * Under load a transaction carries many interactions; alone, an interaction waits for nobody.
 */
final class Gathering {

  private static final Logger log = LoggerFactory.getLogger(Gathering.class);
  private static final int MOST_AT_ONCE = 500;

  private record Waiting(Interaction interaction, CompletableFuture<Outcome> answer) {}

  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Function<List<Interaction>, List<Outcome>> take;

  Gathering(Function<List<Interaction>, List<Outcome>> take) {
    this.take = take;
    Thread.ofPlatform().name("intake").daemon().start(this::run);
  }

  /**
   * Returns once the interaction's batch has committed; throws what went wrong with it otherwise.
   */
  Outcome take(Interaction interaction) {
    var waiting = new Waiting(interaction, new CompletableFuture<>());
    queue.add(waiting);
    try {
      return waiting.answer().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void run() {
    var batch = new ArrayList<Waiting>();
    while (true) {
      try {
        batch.clear();
        batch.add(queue.take());
        queue.drainTo(batch, MOST_AT_ONCE - 1);
        answer(batch);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void answer(List<Waiting> batch) {
    try {
      var outcomes = take.apply(batch.stream().map(Waiting::interaction).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer().complete(outcomes.get(i));
      }
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        batch.getFirst().answer().completeExceptionally(e);
      } else {
        log.warn(
            "A batch of {} failed; each of them is tried alone, so that one cannot spoil the others",
            batch.size(),
            e);
        batch.forEach(waiting -> answer(List.of(waiting)));
      }
    }
  }
}
