package tandem.people;

/**
 * The engagement of a person at a moment, in SQL: heat is the logarithm of the score at the epoch
 * of forward decay, so that the score at :now is 2^(heat - days until :now / half-life).
 */
final class ScoreNow {

  /** The exponent, never so low that the power leaves the range of floating point. */
  private static final String EXPONENT =
      """
      greatest(coalesce(s.heat, '-infinity') - extract(epoch from :now::timestamptz)::float8 / 86400
                 / (select m.half_life_days::float8 from score_model m where m.retired_at is null), -100)
      """;

  /** Of the person_score named s, not rounded. */
  static final String EXACT = "power(2, " + EXPONENT + ")";

  /** Of the person_score named s, rounded to one decimal. */
  static final String ROUNDED = "round(" + EXACT + "::numeric, 1)";

  private ScoreNow() {}
}
