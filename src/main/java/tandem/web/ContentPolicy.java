package tandem.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a page may load and who may show it, as a Content-Security-Policy. Every answer carries
 * {@link #STRICT}; a page that needs one thing more says so itself.
 */
public final class ContentPolicy {

  private static final String HEADER = "Content-Security-Policy";

  /** Our own files only, and nobody else's frame. */
  public static final ContentPolicy STRICT =
      new ContentPolicy(Map.of())
          .with("default-src", "'none'")
          .with("script-src", "'self'")
          .with("style-src", "'self'")
          .with("img-src", "'self' data:")
          .with("font-src", "'self'")
          .with("connect-src", "'self'")
          .with("form-action", "'self'")
          .with("frame-ancestors", "'none'")
          .with("base-uri", "'none'");

  private final Map<String, String> directives;

  private ContentPolicy(Map<String, String> directives) {
    this.directives = directives;
  }

  /** The same with another value of that directive. */
  public ContentPolicy with(String directive, String value) {
    var changed = new LinkedHashMap<>(directives);
    changed.put(directive, value);
    return new ContentPolicy(changed);
  }

  /** Makes it the policy of this answer. */
  public void set(HttpServletResponse response) {
    response.setHeader(HEADER, toString());
  }

  @Override
  public String toString() {
    return directives.entrySet().stream()
        .map(directive -> directive.getKey() + " " + directive.getValue())
        .collect(Collectors.joining("; "));
  }
}
