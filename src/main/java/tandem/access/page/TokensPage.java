package tandem.access.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Moment;
import tandem.web.Refusals;

/**
 * One's own API tokens.
 *
 * @param secret the one just made, shown this once
 */
public record TokensPage(
    List<Row> tokens, @Nullable String secret, String name, Refusals refusals) {

  public record Row(String id, String name, Moment since) {}
}
