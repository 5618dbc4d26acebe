package tandem.people.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Refusals;

/**
 * The suppression list, the latest first.
 *
 * @param typed the address that was refused
 */
public record SuppressionsPage(
    List<Row> rows, String q, String typed, Refusals refusals, @Nullable String more) {

  /**
   * @param source where it was said
   */
  public record Row(String email, String reason, String source, Moment at) {}
}
