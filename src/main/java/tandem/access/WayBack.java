package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Sends a stranger to sign in, and remembers which page he wanted. */
final class WayBack {

  private WayBack() {}

  /** Only whole pages are worth coming back to: no fragments, no changes. */
  static RequestCache cache() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request ->
            HttpMethod.GET.matches(request.getMethod())
                && !isFragment(request)
                && !request.getRequestURI().equals("/error"));
    return cache;
  }

  static void signIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (isFragment(request)) {
      // A redirect would put the sign-in page inside the page that asked for a piece of itself.
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect("/sign-in");
    }
  }

  private static boolean isFragment(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }
}
