package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * Who may send events.
 *
 * @param made the source that was just made, whose key is shown this once
 * @param name what was typed in for a new one
 * @param kinds what a new one can be
 */
public record SourcesPage(
    List<Row> rows, @Nullable Made made, String name, List<Option> kinds, Refusals refusals) {

  /**
   * @param hint how its key ends
   */
  public record Row(
      String id, String name, String kind, String hint, Moment since, boolean works) {}

  /**
   * @param address of this installation
   */
  public record Made(String name, String key, String address) {}
}
