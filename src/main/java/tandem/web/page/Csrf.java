package tandem.web.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The token that proves a form came from one of our pages. Asking anything of it opens a session,
 * so a page without a form must not.
 */
public final class Csrf {

  private final Supplier<@Nullable CsrfToken> token;

  public Csrf(Supplier<@Nullable CsrfToken> token) {
    this.token = token;
  }

  /** The name of the form's field; null where the page is outside the guarded part. */
  public @Nullable String parameter() {
    var known = token.get();
    return known == null ? null : known.getParameterName();
  }

  public @Nullable String header() {
    var known = token.get();
    return known == null ? null : known.getHeaderName();
  }

  public @Nullable String token() {
    var known = token.get();
    return known == null ? null : known.getToken();
  }
}
