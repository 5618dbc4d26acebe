package tandem.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A bucket of tokens for each source, so that one under attack does not starve the others. Each
 * node counts for itself: the limits guard the machine, they meter nobody.
 */
@Component
public class RateLimits {

  /** From here on, buckets that are full again are forgotten. */
  private static final int MANY = 10_000;

  private static final double NANOS = 1e9;

  private final Clock clock;
  private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * How much a source may send.
   *
   * @param burst how many at once after a rest
   * @param perSecond how many for ever
   */
  public record Rate(int burst, double perSecond) {}

  private record Bucket(double tokens, Instant at, Rate rate) {

    Bucket filled(Instant now) {
      var seconds = Math.max(0, Duration.between(at, now).toNanos() / NANOS);
      return new Bucket(Math.min(rate.burst(), tokens + seconds * rate.perSecond()), now, rate);
    }

    boolean isFull(Instant now) {
      return filled(now).tokens() >= rate.burst();
    }
  }

  /**
   * Takes one token.
   *
   * @param source whatever is to be limited by itself, such as "connector:" and its id
   * @throws TooMany where there is none: answered with 429 and when to come again
   */
  public void take(String source, Rate rate) {
    var wait = tryTake(source, rate);
    if (wait != null) {
      throw new TooMany(wait);
    }
  }

  /**
   * Takes one token where there is one.
   *
   * @return null where it was taken; else how long to wait for the next
   */
  public @Nullable Duration tryTake(String source, Rate rate) {
    var now = clock.instant();
    if (buckets.size() > MANY) {
      buckets.values().removeIf(bucket -> bucket.isFull(now));
    }
    var wait = new Duration[1];
    buckets.compute(
        source,
        (_, old) -> {
          var filled = (old == null ? new Bucket(rate.burst(), now, rate) : old).filled(now);
          if (filled.tokens() >= 1) {
            return new Bucket(filled.tokens() - 1, now, rate);
          }
          wait[0] = Duration.ofNanos((long) ((1 - filled.tokens()) / rate.perSecond() * NANOS));
          return filled;
        });
    return wait[0];
  }

  /** How many sources are remembered. */
  int size() {
    return buckets.size();
  }
}
