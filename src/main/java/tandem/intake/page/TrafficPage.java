package tandem.intake.page;

import java.util.List;
import tandem.web.Moment;

/**
 * What came in during the last thirty days, and the runs over the history.
 *
 * @param share of all that programs did
 * @param moving true while a run goes on
 */
public record TrafficPage(
    String humans,
    String bots,
    String share,
    List<Program> programs,
    List<Run> runs,
    boolean moving) {

  /** A program by the name it gave itself. */
  public record Program(String name, String hits) {}

  /** One run over the history. */
  public record Run(String cause, Moment asked, boolean finished, int percent, String changed) {}
}
