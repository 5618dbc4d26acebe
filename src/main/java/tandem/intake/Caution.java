package tandem.intake;

import java.time.Duration;

/** Remembers for a while that a batch had to start again: senders repeat in bursts. */
final class Caution {

  private static final Duration LASTS = Duration.ofSeconds(10);

  private volatile long until = System.nanoTime();

  void advise() {
    until = System.nanoTime() + LASTS.toNanos();
  }

  boolean isAdvised() {
    return System.nanoTime() - until < 0;
  }
}
