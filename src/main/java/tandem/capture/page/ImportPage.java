package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, and what came of it.
 *
 * @param moving whether it will look different in a moment
 * @param problem why it stopped before its end
 * @param more where more of the problems stand
 */
public record ImportPage(
    String path,
    String fileName,
    String line,
    String state,
    String tone,
    String icon,
    boolean moving,
    long done,
    long rows,
    String words,
    String created,
    String updated,
    String failed,
    @Nullable String problem,
    List<Mapped> mapping,
    List<Problem> problems,
    @Nullable String more) {

  /** A column and what it was taken for. */
  public record Mapped(String header, String meaning) {}

  /** A row that could not be taken. */
  public record Problem(String line, String column, String reason) {}
}
