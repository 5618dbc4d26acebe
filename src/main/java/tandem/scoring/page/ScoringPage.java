package tandem.scoring.page;

import java.util.List;

/**
 * The model in force.
 *
 * @param halfLife in words, such as "30 days"
 * @param rules the points table
 * @param fit the fit table
 * @param grades what earns which grade
 */
public record ScoringPage(
    String halfLife, List<RuleLine> rules, List<FitLine> fit, List<GradeLine> grades) {

  /**
   * A line of the points table.
   *
   * @param when what has to happen, in words
   * @param range what both teams agreed the points may be, such as "2 to 10"
   */
  public record RuleLine(
      String title, String side, String when, String points, String range, String cap) {}

  /** A line of the fit table. */
  public record FitLine(String title, String points) {}

  /** A grade with the fewest points that earn it and how many people have it. */
  public record GradeLine(String grade, String from, String people) {}
}
