package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tandem.platform.MovableClock;
import tandem.web.RateLimits.Rate;

class RateLimitsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Rate SLOW = new Rate(3, 0.5);

  private final MovableClock clock = new MovableClock();
  private final RateLimits limits = new RateLimits(clock);

  RateLimitsTest() {
    clock.stopAt(NOON);
  }

  @Test
  void letsABurstThroughAndThenSaysHowLongToWait() {
    for (var i = 0; i < 3; i++) {
      assertThat(limits.tryTake("shop", SLOW)).isNull();
    }

    assertThat(limits.tryTake("shop", SLOW)).isEqualTo(Duration.ofSeconds(2));
    clock.stopAt(NOON.plusSeconds(2));
    assertThat(limits.tryTake("shop", SLOW)).isNull();
    assertThat(limits.tryTake("shop", SLOW)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void oneSourceStarvesNoOther() {
    for (var i = 0; i < 50; i++) {
      limits.tryTake("attacked", SLOW);
    }

    assertThat(limits.tryTake("attacked", SLOW)).isNotNull();
    assertThat(limits.tryTake("quiet", SLOW)).isNull();
  }

  @Test
  void neverHoldsMoreThanABurst() {
    limits.take("shop", SLOW);
    clock.stopAt(NOON.plus(Duration.ofDays(1)));

    for (var i = 0; i < 3; i++) {
      limits.take("shop", SLOW);
    }
    assertThatThrownBy(() -> limits.take("shop", SLOW))
        .isInstanceOfSatisfying(
            TooMany.class,
            tooMany -> {
              assertThat(tooMany.getStatusCode().value()).isEqualTo(429);
              assertThat(tooMany.getHeaders().getFirst("Retry-After")).isEqualTo("3");
            });
  }

  @Test
  void aClockThatIsSetBackTakesNothingAway() {
    limits.take("shop", SLOW);
    clock.stopAt(NOON.minusSeconds(600));

    assertThat(limits.tryTake("shop", SLOW)).isNull();
  }

  @Test
  void forgetsBucketsThatAreFullAgain() {
    for (var i = 0; i < 20_000; i++) {
      limits.tryTake("source " + i, SLOW);
      clock.stopAt(NOON.plusSeconds(i * 3L));
    }

    assertThat(limits.size()).isLessThanOrEqualTo(10_001);
  }
}
