package tandem.scoring.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * Somebody's score and where it comes from.
 *
 * @param engagement in points
 * @param line what the numbers say, as a sentence
 * @param lines what gives points now, the most first
 * @param fitLines what the grade comes from
 * @param fitSum their points together, in words
 * @param nextFit the next better grade and where it begins, such as "A from 60"; null: none is
 */
public record ScorePanelPage(
    String engagement,
    String fit,
    String line,
    List<Line> lines,
    List<FitLine> fitLines,
    String fitSum,
    @Nullable String nextFit) {

  /** A line of the fit table that counts for them. */
  public record FitLine(String line, String points) {}

  /**
   * One rule's part.
   *
   * @param side whose signal it is
   * @param count how often it happened, in words
   * @param points what is left of the points, with one decimal
   * @param share of the engagement, from 0 to 100
   * @param latest when it last happened
   * @param capped said where the rule can give no more
   */
  public record Line(
      String rule,
      String side,
      String count,
      String points,
      int share,
      Moment latest,
      @Nullable String capped) {}
}
