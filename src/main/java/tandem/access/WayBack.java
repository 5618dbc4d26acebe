package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;

/** Sends a stranger to sign in, and remembers which page he wanted. */
final class WayBack {

  private static final String WANTED = "wanted";

  private WayBack() {}

  /** The page that the stranger wanted before he was sent to sign in. */
  static String wanted(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(WANTED) instanceof String path ? path : "/";
  }

  static void signIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      // A redirect would put the sign-in page inside the page that asked for a piece of itself.
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (HttpMethod.GET.matches(request.getMethod()) && !request.getRequestURI().equals("/")) {
      var query = request.getQueryString();
      var path = request.getRequestURI() + (query == null ? "" : "?" + query);
      request.getSession().setAttribute(WANTED, path);
    }
    response.sendRedirect("/sign-in");
  }
}
