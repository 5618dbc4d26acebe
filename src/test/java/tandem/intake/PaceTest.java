package tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final Pace pace = new Pace();

  @Test
  void suspectsWhoeverTurnsTenPagesInASecondForAMinute() {
    for (int i = 1; i < Pace.IMPOSSIBLE; i++) {
      assertThat(pace.isImpossible("a", i, NOON.plusMillis(i))).as("page " + i).isFalse();
    }
    assertThat(pace.isImpossible("a", "last", NOON.plusMillis(500))).isTrue();
    assertThat(pace.isImpossible("a", null, NOON.plusSeconds(30))).isTrue();
    assertThat(pace.isImpossible("b", "first", NOON.plusMillis(600))).isFalse();
    assertThat(pace.isImpossible("a", "later", NOON.plusSeconds(61))).isFalse();
  }

  @Test
  void letsAnEagerReaderReadOn() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(pace.isImpossible("a", i, NOON.plusMillis(200L * i))).isFalse();
      assertThat(pace.isImpossible("a", null, NOON.plusMillis(200L * i))).isFalse();
    }
  }

  @Test
  void countsAPageThatItHearsOfAgainOnce() {
    for (int i = 0; i < 3 * Pace.IMPOSSIBLE; i++) {
      assertThat(pace.isImpossible("a", i % 3, NOON.plusMillis(i))).isFalse();
    }
  }
}
