package tandem.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HeatTest {

  @Test
  void halvesWithEveryHalfLife() {
    var heat = Heat.of(16, 20_000, 30);

    assertThat(Heat.points(heat, 20_000, 30)).isCloseTo(16, within(1e-9));
    assertThat(Heat.points(heat, 20_030, 30)).isCloseTo(8, within(1e-9));
    assertThat(Heat.points(heat, 20_120, 30)).isCloseTo(1, within(1e-9));
  }

  @Test
  void neverOverflowsEvenWithAShortHalfLife() {
    var heat = Heat.sum(Heat.of(5, 20_000, 0.01), Heat.of(5, 20_000, 0.01));

    assertThat(Heat.points(heat, 20_000, 0.01)).isCloseTo(10, within(1e-6));
    assertThat(Heat.points(heat, 40_000, 0.01)).isZero();
  }

  @Test
  void addsNothingToNothing() {
    assertThat(Heat.sum(Heat.NONE, Heat.NONE)).isEqualTo(Heat.NONE);
    assertThat(Heat.points(Heat.NONE, 20_000, 30)).isZero();
    assertThat(Heat.of(0, 20_000, 30)).isEqualTo(Heat.NONE);
  }

  @RepeatedTest(200)
  void sumsLikeDecayedPointsAndKeepsTheOrderOfPeopleForever(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var halfLife = 1 + random.nextDouble() * 100;
    var now = 20_500.0;
    double[] expected = new double[2];
    double[] heat = {Heat.NONE, Heat.NONE};
    for (int i = 0; i < 50; i++) {
      var who = random.nextInt(2);
      var day = 20_000 + random.nextDouble() * 500;
      var points = random.nextDouble() * 25;
      expected[who] += points * Math.pow(2, (day - now) / halfLife);
      heat[who] = Heat.sum(heat[who], Heat.of(points, day, halfLife));
    }

    for (int who = 0; who < 2; who++) {
      assertThat(Heat.points(heat[who], now, halfLife))
          .as("seed %d", run.getCurrentRepetition())
          .isCloseTo(expected[who], within(1e-9 * Math.max(1, expected[who])));
    }
    assertThat(heat[0] > heat[1]).isEqualTo(expected[0] > expected[1]);
  }
}
