package tandem.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Chance from a seed: the same seed gives the same life. */
final class Luck {

  private final Random random;

  Luck(long seed) {
    this.random = new Random(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  long bits() {
    return random.nextLong();
  }

  /** Both ends are possible. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  double between(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  /** Half of the values lie below the median; a wide spread makes a few very large ones. */
  double around(double median, double spread) {
    return median * Math.exp(spread * random.nextGaussian());
  }

  /** How often something happens that happens so often on average (Knuth's method). */
  int times(double average) {
    var limit = Math.exp(-average);
    var times = 0;
    for (var left = random.nextDouble(); left > limit; left *= random.nextDouble()) {
      times++;
    }
    return times;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <T> T weighed(List<T> of, ToDoubleFunction<T> weight) {
    var left = random.nextDouble() * of.stream().mapToDouble(weight).sum();
    for (var each : of) {
      left -= weight.applyAsDouble(each);
      if (left < 0) {
        return each;
      }
    }
    return of.getLast();
  }
}
