package tandem.capture.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/**
 * A form as strangers see it.
 *
 * @param language of all that it says
 * @param action where it is sent to
 * @param seen where the page tells that somebody looks at it
 * @param hidden what the page carries along unseen
 * @param trap the name of a field that people never see
 * @param confirmed whether an address has to be confirmed by mail before anybody is known by it
 * @param problem what is wrong with the whole
 */
public record HostedPage(
    String language,
    String title,
    String intro,
    String action,
    String seen,
    List<Field> fields,
    Map<String, String> hidden,
    String trap,
    String trapLabel,
    String button,
    boolean confirmed,
    @Nullable String problem) {

  /**
   * @param type of the input; "area" is one of several lines, "choice" a list, "box" a box to tick
   * @param optional the word that says so; null where it is required
   * @param when null: always shown
   */
  public record Field(
      String key,
      String label,
      String type,
      String autocomplete,
      String longest,
      String value,
      boolean required,
      @Nullable String optional,
      String help,
      @Nullable String error,
      String choose,
      List<Option> options,
      @Nullable When when) {}

  /** Shown while the field of that name compares so. */
  public record When(String field, String test, String value) {}
}
