package tandem.scoring.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * The model in force.
 *
 * @param halfLife in words, such as "30 days"
 * @param rules the points table
 * @param fit the fit table
 * @param fitOrigin which version of it is in force and whose it is, in words
 * @param grades what earns which grade
 * @param grading whether everybody is being graded anew
 * @param mayChange whether the reader may change the fit table
 */
public record ScoringPage(
    String halfLife,
    List<RuleLine> rules,
    List<FitLine> fit,
    String fitOrigin,
    Moment fitSince,
    List<GradeLine> grades,
    boolean grading,
    boolean mayChange) {

  /**
   * A line of the points table.
   *
   * @param when what has to happen, in words
   * @param range what both teams agreed the points may be, such as "2 to 10"
   */
  public record RuleLine(
      String title, String side, String when, String points, String range, String cap) {}

  /**
   * A line of the fit table.
   *
   * @param words what it asks; null where the title says it
   * @param broken said where nobody meets it
   */
  public record FitLine(
      String title, @Nullable String words, @Nullable String broken, String points) {}

  /** A grade with the fewest points that earn it and how many people have it. */
  public record GradeLine(String grade, String from, String people) {}
}
