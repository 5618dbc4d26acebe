package tandem.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and by what somebody came, as the browser told it.
 *
 * @param utm without the prefix: source, medium, campaign, term, content, id
 * @param clickIds as the ad platforms spell them, such as gclid; values keep their case
 * @param automated true where the browser itself said that a program drives it, or something only
 *     programs find was touched
 */
public record Touch(
    @Nullable String url,
    @Nullable String title,
    @Nullable String referrer,
    Map<String, String> utm,
    Map<String, String> clickIds,
    @Nullable String userAgent,
    boolean automated) {

  public static final Touch NONE = new Touch(null, null, null, Map.of(), Map.of(), null);

  /** Of a browser that nothing is said against. */
  public Touch(
      @Nullable String url,
      @Nullable String title,
      @Nullable String referrer,
      Map<String, String> utm,
      Map<String, String> clickIds,
      @Nullable String userAgent) {
    this(url, title, referrer, utm, clickIds, userAgent, false);
  }

  public Touch {
    utm = Map.copyOf(utm);
    clickIds = Map.copyOf(clickIds);
  }

  /**
   * True where anything tells how the person came: an address with a referrer, campaign parameters
   * or a click id.
   */
  public boolean tellsOrigin() {
    return url != null || referrer != null || !utm.isEmpty() || !clickIds.isEmpty();
  }
}
