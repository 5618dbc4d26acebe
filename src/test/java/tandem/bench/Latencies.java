package tandem.bench;

import java.util.Arrays;

/** How long things took, in nanoseconds. */
final class Latencies {

  private long[] nanos = new long[1 << 16];
  private int count;

  void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = took;
  }

  int count() {
    return count;
  }

  /** In milliseconds: so many of a hundred were at most that slow. */
  double percentile(double percent) {
    var sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    var place = (int) Math.ceil(percent / 100 * count) - 1;
    return sorted[Math.max(0, place)] / 1e6;
  }

  static double median(double... values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
