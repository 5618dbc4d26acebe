package tandem.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {

  /** From Newcombe (1998), Statistics in Medicine 17, table I, method 3: the Wilson interval. */
  @Test
  void agreesWithThePublishedExamples() {
    assertInterval(new Rate(81, 263), 0.2553, 0.3662);
    assertInterval(new Rate(15, 148), 0.0624, 0.1605);
    assertInterval(new Rate(0, 20), 0.0000, 0.1611);
    assertInterval(new Rate(1, 29), 0.0061, 0.1718);
  }

  @Test
  void knowsNothingFromNothing() {
    var nothing = new Rate(0, 0);

    assertThat(nothing.share()).isNull();
    assertThat(nothing.low()).isZero();
    assertThat(nothing.high()).isEqualTo(1);
  }

  private static void assertInterval(Rate rate, double low, double high) {
    assertThat(rate.low()).isCloseTo(low, within(0.00005));
    assertThat(rate.high()).isCloseTo(high, within(0.00005));
  }
}
