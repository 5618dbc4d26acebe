package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, and what came of it.
 *
 * @param moving whether it will look different in a moment
 * @param problem why it stopped before its end
 * @param steps what can be done now
 * @param undo what undoing it would mean; null: it cannot be undone now
 * @param undone what an undo took back; null: there was none
 * @param consents what its rows said about consents, as a sentence; null: nothing
 * @param people where the people stand whom it made or changed; null: there are none
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
    String skipped,
    String failed,
    @Nullable String problem,
    List<Step> steps,
    @Nullable String undo,
    @Nullable Undone undone,
    @Nullable String consents,
    @Nullable String people,
    List<Mapped> mapping,
    List<Problem> problems,
    @Nullable String more) {

  /**
   * @param path below the import's own, to be POSTed to
   */
  public record Step(String path, String label, String icon) {}

  public record Undone(String removed, String restored, String kept) {}

  /** A column and what it was taken for. */
  public record Mapped(String header, String meaning) {}

  /** A row that could not be taken. */
  public record Problem(String line, String column, String reason) {}
}
