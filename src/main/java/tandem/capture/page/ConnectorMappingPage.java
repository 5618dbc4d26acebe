package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/**
 * What the values of a JSON webhook are.
 *
 * @param rows one for each value of the first body; empty until one came
 * @param problem with the whole; null where there is none
 */
public record ConnectorMappingPage(
    String connector,
    String connectorHref,
    String action,
    String line,
    List<Row> rows,
    List<Option> choices,
    @Nullable String problem) {

  /**
   * @param field what was chosen or guessed
   */
  public record Row(int index, String path, String value, String field, @Nullable String error) {}
}
