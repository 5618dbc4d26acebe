package tandem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers where a request failed before or after every controller. */
@Controller
class ErrorPages implements ErrorController {

  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var problem = problem(request);
    if (Problems.forMachine(request)) {
      Problems.write(response, problem);
      return new ModelAndView();
    }
    return ProblemAdvice.page(problem);
  }

  private static Problem problem(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception exception) {
      return ProblemReader.read(exception);
    }
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer known ? HttpStatus.resolve(known) : null;
    if (status == null) {
      status = HttpStatus.NOT_FOUND;
    }
    return Problem.of(status, words(status, request));
  }

  private static String words(HttpStatus status, HttpServletRequest request) {
    var message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
    if (message instanceof String words && !words.isBlank() && status.is4xxClientError()) {
      return words;
    }
    return switch (status) {
      case NOT_FOUND -> "There is no such page.";
      case BAD_REQUEST -> "The browser sent something that cannot be read.";
      case FORBIDDEN -> "Your role does not allow this.";
      default -> status.getReasonPhrase() + ".";
    };
  }
}
