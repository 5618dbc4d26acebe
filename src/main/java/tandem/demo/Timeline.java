package tandem.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import tandem.platform.MovableClock;

/** Lets things happen in their order, each at its moment. */
final class Timeline {

  private record Moment(Instant at, long number, Runnable deed) {}

  private final PriorityQueue<Moment> ahead =
      new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparingLong(Moment::number));

  private final MovableClock clock;
  private final Instant end;
  private long number;

  /**
   * @param end nothing happens after it
   */
  Timeline(MovableClock clock, Instant end) {
    this.clock = clock;
    this.end = end;
  }

  Instant now() {
    return clock.instant();
  }

  Instant end() {
    return end;
  }

  void at(Instant moment, Runnable deed) {
    if (!moment.isAfter(end)) {
      ahead.add(new Moment(moment, number++, deed));
    }
  }

  void after(Duration time, Runnable deed) {
    at(now().plus(time), deed);
  }

  /**
   * Goes to the end. What happens may make more happen later.
   *
   * @throws InterruptedException where the thread is asked to stop
   */
  void run() throws InterruptedException {
    for (var next = ahead.poll(); next != null; next = ahead.poll()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      clock.stopAt(next.at());
      next.deed().run();
    }
  }
}
