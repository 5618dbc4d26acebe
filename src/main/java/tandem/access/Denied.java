package tandem.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;

/** Says why a change was refused before it reached its page. */
final class Denied {

  private Denied() {}

  static void answer(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    var path = request.getRequestURI();
    if (path.equals("/sign-in") || path.equals("/sign-out")) {
      response.sendRedirect("/sign-in?expired");
    } else if (!(reason instanceof CsrfException)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, "Your role does not allow this.");
    } else {
      response.sendError(
          HttpServletResponse.SC_FORBIDDEN,
          "The form was open for too long, or did not come from here. Go back, load the page"
              + " again, and send it once more.");
    }
  }
}
