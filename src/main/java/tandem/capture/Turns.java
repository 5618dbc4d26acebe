package tandem.capture;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tandem.web.TooMany;

/**
 * Lets each source have a few batches on their way at once, so that none takes every connection.
 */
@Component
class Turns {

  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LATER = Duration.ofSeconds(2);

  private final ConcurrentHashMap<UUID, Semaphore> sources = new ConcurrentHashMap<>();

  /**
   * Waits for a turn of that source.
   *
   * @throws TooMany where its turn does not come
   */
  <T> T take(UUID source, Supplier<T> batch) {
    var turns = sources.computeIfAbsent(source, id -> new Semaphore(AT_ONCE, true));
    try {
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooMany(LATER);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooMany(LATER);
    }
    try {
      return batch.get();
    } finally {
      turns.release();
    }
  }
}
