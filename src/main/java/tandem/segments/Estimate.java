package tandem.segments;

/**
 * How many people meet a condition.
 *
 * @param exact whether they were counted; else the number was estimated from a sample
 * @param least what it is at least, with a probability of 95%
 * @param most what it is at most, likewise
 */
record Estimate(long people, boolean exact, long least, long most) {

  static Estimate counted(long people) {
    return new Estimate(people, true, people, people);
  }

  /** By the interval of Wilson, "Probable Inference" (1927). */
  static Estimate sampled(long hits, long looked, long everybody) {
    if (looked == 0) {
      return new Estimate(0, false, 0, everybody);
    }
    var z = 1.96;
    var share = (double) hits / looked;
    var middle = share + z * z / (2 * looked);
    var half = z * Math.sqrt(share * (1 - share) / looked + z * z / (4.0 * looked * looked));
    var scale = 1 + z * z / looked;
    return new Estimate(
        Math.round(share * everybody),
        false,
        hits == 0 ? 0 : Math.round((middle - half) / scale * everybody),
        Math.min(everybody, Math.round((middle + half) / scale * everybody)));
  }
}
