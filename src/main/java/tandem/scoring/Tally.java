package tandem.scoring;

/**
 * What one rule has given one person.
 *
 * @param heat of all points given, see {@link Heat}
 * @param latestDay of the latest interaction that matched, in days since 1970
 * @param count how many matched, those beyond the cap included
 */
record Tally(int rule, double heat, double latestDay, int count) {

  static Tally empty(int rule) {
    return new Tally(rule, Heat.NONE, Double.NEGATIVE_INFINITY, 0);
  }

  /**
   * One more match. The cap looks at the moment of the latest match so far: what would stand above
   * it then is not given. The order in which matches are told therefore decides, and a replay in
   * the same order gives the same.
   */
  Tally add(Rule by, double day, double halfLifeDays) {
    var moment = Math.max(day, latestDay);
    var offered = Heat.points(Heat.of(by.points(), day, halfLifeDays), moment, halfLifeDays);
    var room = by.cap() - Heat.points(heat, moment, halfLifeDays);
    var given = Heat.of(Math.min(offered, room), moment, halfLifeDays);
    return new Tally(rule, Heat.sum(heat, given), moment, count + 1);
  }
}
