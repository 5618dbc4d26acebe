package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tandem.web.page.ProblemPage;

/** The one place that answers for what controllers throw: JSON for programs, a page for people. */
@ControllerAdvice
class ProblemAdvice {

  @ExceptionHandler(Exception.class)
  ModelAndView answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
      return new ModelAndView();
    }
    var problem = ProblemReader.read(exception);
    if (response.isCommitted()) {
      return new ModelAndView();
    }
    if (Problems.forMachine(request)) {
      Problems.write(response, problem);
      return new ModelAndView();
    }
    problem.headers().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    return page(problem);
  }

  static ModelAndView page(Problem problem) {
    var page = ProblemPage.of(problem.status().value(), problem.detail());
    return new ModelAndView("ui/problem", Map.of("page", page), problem.status());
  }
}
