package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom an import made or changed, in the order of the file. */
public record ImportedPage(
    String path, String fileName, String line, List<Row> rows, @Nullable String more) {

  /**
   * @param row its number below the header
   * @param created false: known before
   */
  public record Row(String row, String href, String name, String email, boolean created) {}
}
