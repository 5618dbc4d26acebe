package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/**
 * How a file was understood, before anything is taken from it.
 *
 * @param problem why it cannot start like this
 */
public record PreviewPage(
    String id,
    String fileName,
    String line,
    List<Option> choices,
    List<Column> columns,
    @Nullable String problem) {

  /**
   * @param examples the first different values
   * @param meaning the value of one of the choices
   * @param asksDayFirst whether its dates can be read either way
   */
  public record Column(
      String index,
      String header,
      List<String> examples,
      String meaning,
      boolean asksDayFirst,
      boolean dayFirst,
      @Nullable String error) {}
}
