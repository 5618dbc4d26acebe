package tandem.capture.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as strangers see it.
 *
 * @param hidden what the page carries along unseen
 * @param trap the name of a field that people never see
 * @param problem what is wrong with the whole
 */
public record HostedPage(
    String title,
    String intro,
    String action,
    List<Field> fields,
    Map<String, String> hidden,
    String trap,
    String button,
    @Nullable String problem) {

  /**
   * @param type of the input; "area" is one of several lines
   */
  public record Field(
      String key,
      String label,
      String type,
      String autocomplete,
      String longest,
      String value,
      boolean required,
      @Nullable String error) {}
}
