package tandem.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's score at one moment.
 *
 * @param engagement how warm they are, in points with two decimals; exactly the sum of the
 *     contributions
 * @param fitPoints what the grade comes from; exactly the sum of the fit lines
 * @param nextFit the next better grade; null: they have the best
 */
public record Score(
    BigDecimal engagement,
    Fit fit,
    List<Contribution> contributions,
    int fitPoints,
    List<FitPart> fitLines,
    @Nullable NextFit nextFit) {

  /** A line of the fit table that counts for them. */
  public record FitPart(String line, int points) {}

  /**
   * @param from the fewest points that earn it
   */
  public record NextFit(Fit grade, int from) {}

  /**
   * What one rule gives at this moment.
   *
   * @param rule its title
   * @param side MARKETING or SALES: whose signal it reads
   * @param points what is left of the points given, with two decimals
   * @param count how often it matched
   * @param latest when it last did
   * @param cap what it can give at most
   */
  public record Contribution(
      String rule, String side, BigDecimal points, int count, Instant latest, BigDecimal cap) {}
}
