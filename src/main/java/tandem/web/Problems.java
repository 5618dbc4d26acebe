package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tandem.platform.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an API answers instead of a result: problem details as RFC 9457 describes them, with the
 * fields at fault under {@code errors}.
 */
public final class Problems {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problems() {}

  /** 422: understood, but these fields cannot be taken as they are. */
  public static ResponseEntity<Object> refused(List<Refusal> refusals) {
    return entity(problem(refusals));
  }

  /** 422 for one field. */
  public static ResponseEntity<Object> refused(String field, String reason) {
    return entity(problem(List.of(new Refusal(field, reason))));
  }

  /** 409: right in itself, but not in the state that the thing is in now. */
  public static ResponseEntity<Object> conflict(String detail) {
    return entity(Problem.of(HttpStatus.CONFLICT, detail));
  }

  /** Any other status, where no exception says it. */
  public static ResponseEntity<Object> answer(HttpStatus status, String detail) {
    return entity(Problem.of(status, detail));
  }

  /** For filters, which answer before any controller is found. */
  public static void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    write(response, Problem.of(status, detail));
  }

  /** Whether a program asked, and not a browser. */
  public static boolean forMachine(HttpServletRequest request) {
    var path = Shells.path(request);
    return path.startsWith("/api/") || path.startsWith("/v1/") || path.startsWith("/in/");
  }

  static void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status().value());
    problem.headers().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(JSON.writeValueAsString(problem.body()));
  }

  private static Problem problem(List<Refusal> refusals) {
    var first = Problem.at(HttpStatus.UNPROCESSABLE_CONTENT, refusals.getFirst());
    return new Problem(first.status(), first.detail(), refusals, first.headers());
  }

  private static ResponseEntity<Object> entity(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.body());
  }
}
