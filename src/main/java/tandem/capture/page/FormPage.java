package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;
import tandem.web.Refusals;

/**
 * A form while somebody shapes it.
 *
 * @param id null while it is new
 * @param prefix what stands before the slug in its address
 */
public record FormPage(
    @Nullable String id,
    String heading,
    String prefix,
    String title,
    String slug,
    String intro,
    String kind,
    List<Option> kinds,
    List<Choice> fields,
    String button,
    String thanks,
    Refusals refusals) {

  /**
   * @param fixed always asked for and always required
   */
  public record Choice(String key, String label, boolean asked, boolean required, boolean fixed) {}
}
