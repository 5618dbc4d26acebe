package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;

/** All imports, the newest first. */
public record ImportsPage(List<Row> rows, @Nullable String more) {

  /**
   * @param about what it holds and who brought it
   */
  public record Row(
      String id,
      String fileName,
      String about,
      String state,
      String tone,
      String icon,
      String rows,
      String created,
      String updated,
      String failed,
      Moment at) {}
}
