package tandem.people.merge.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/**
 * Two people side by side, to be made one.
 *
 * @param fields on which they differ, or which one of them lacks
 * @param notes what else becomes of it, in sentences
 */
public record MergePage(
    Side kept, Side other, List<Field> fields, List<String> notes, String action, String swap) {

  /** One of the two. */
  public record Side(
      String name,
      String href,
      @Nullable String line,
      String stage,
      String score,
      Moment since,
      List<String> holds) {}

  /**
   * @param name of the form's field; null: there is nothing to choose
   */
  public record Field(
      String label, @Nullable String name, @Nullable String kept, @Nullable String other) {}
}
