package tandem.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.journal.Interaction;
import tandem.web.TooMany;

/**
 * Group commit: while batches are on their way, whatever arrives waits, and becomes the next one.
 * Under load a transaction carries many interactions; alone, an interaction waits for nobody. Each
 * door has a queue of its own and gives one interaction in turn, so that a door under attack fills
 * no batch alone; what no queue can hold is sent away.
 */
final class Gathering {

  private static final Logger log = LoggerFactory.getLogger(Gathering.class);

  /** While one waits for the database, the other prepares its batch; more would make them small. */
  static final int TAKERS = 2;

  private static final int MOST_AT_ONCE = 500;
  private static final int MOST_WAITING = 5_000;
  private static final Duration LATER = Duration.ofSeconds(1);

  private record Waiting(Interaction interaction, CompletableFuture<Outcome> answer) {}

  private final Function<List<Interaction>, List<Outcome>> take;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Map<UUID, ArrayDeque<Waiting>> doors = new LinkedHashMap<>();

  Gathering(Function<List<Interaction>, List<Outcome>> take) {
    this.take = take;
    for (int i = 1; i <= TAKERS; i++) {
      Thread.ofPlatform().name("intake-" + i).daemon().start(this::run);
    }
  }

  /**
   * Returns once the interaction's batch has committed; throws what went wrong with it otherwise.
   *
   * @throws TooMany where thousands of the same door wait already
   */
  Outcome take(Interaction interaction) {
    var waiting = new Waiting(interaction, new CompletableFuture<>());
    queue(waiting);
    try {
      return waiting.answer().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** How many no taker has fetched yet, at all doors. */
  int waiting() {
    lock.lock();
    try {
      return doors.values().stream().mapToInt(ArrayDeque::size).sum();
    } finally {
      lock.unlock();
    }
  }

  private void queue(Waiting waiting) {
    lock.lock();
    try {
      var queue = doors.computeIfAbsent(waiting.interaction().door(), door -> new ArrayDeque<>());
      if (queue.size() >= MOST_WAITING) {
        throw new TooMany(LATER);
      }
      queue.add(waiting);
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (true) {
      try {
        answer(next());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Goes round the doors until the batch is full or nobody waits. */
  private List<Waiting> next() throws InterruptedException {
    var batch = new ArrayList<Waiting>();
    lock.lock();
    try {
      while (doors.isEmpty()) {
        arrived.await();
      }
      while (!doors.isEmpty() && batch.size() < MOST_AT_ONCE) {
        var queues = doors.values().iterator();
        while (queues.hasNext() && batch.size() < MOST_AT_ONCE) {
          var queue = queues.next();
          batch.add(queue.remove());
          if (queue.isEmpty()) {
            queues.remove();
          }
        }
      }
      return batch;
    } finally {
      lock.unlock();
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
