package tandem.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tandem.platform.Ids;
import tandem.platform.Refusal;
import tools.jackson.core.JacksonException;

/** Turns whatever went wrong into words that say how to mend it, and never into a stack trace. */
final class ProblemReader {

  private static final Logger log = LoggerFactory.getLogger(ProblemReader.class);

  /** PostgreSQL's codes for characters that it cannot keep, which in practice is NUL. */
  private static final Set<String> NO_SUCH_CHARACTER = Set.of("22021", "22P05");

  private ProblemReader() {}

  static Problem read(Exception exception) {
    return switch (exception) {
      case NotFound missing -> Problem.of(HttpStatus.NOT_FOUND, missing.words());
      case NoResourceFoundException _ -> Problem.of(HttpStatus.NOT_FOUND, "There is no such page.");
      case AccessDeniedException _ ->
          Problem.of(HttpStatus.FORBIDDEN, "Your role does not allow this.");
      case BadValue bad -> refused("", bad.reason());
      case BodyTooLarge large -> tooLarge(large);
      case MethodArgumentTypeMismatchException wrong -> wrongType(wrong);
      case HttpMessageNotReadableException unread -> unread(unread);
      case MissingServletRequestParameterException missing ->
          refused(missing.getParameterName(), "is missing");
      case MissingServletRequestPartException missing ->
          refused(missing.getRequestPartName(), "is missing: send it as multipart/form-data");
      case MaxUploadSizeExceededException _ ->
          Problem.of(HttpStatus.CONTENT_TOO_LARGE, "The file is too large to take in one piece.");
      case InvalidParameterException unread -> unreadForm(unread);
      case MultipartException _ -> refused("", "The upload ended early or is damaged.");
      default -> other(exception);
    };
  }

  /** Tomcat says so wherever the fields of a form are first asked for, which may be in a filter. */
  private static Problem unreadForm(InvalidParameterException unread) {
    return unread.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
        ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "More was sent than is taken here.")
        : refused("", "What was sent is incomplete or damaged.");
  }

  private static Problem tooLarge(BodyTooLarge large) {
    return Problem.of(HttpStatus.CONTENT_TOO_LARGE, large.words());
  }

  /** An id in the path that is none names nothing; a parameter that cannot be read is a mistake. */
  private static Problem wrongType(MethodArgumentTypeMismatchException wrong) {
    if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return Problem.of(HttpStatus.NOT_FOUND, "There is no such " + wrong.getName() + ".");
    }
    var bad = cause(wrong, BadValue.class);
    if (bad != null) {
      return refused(wrong.getName(), bad.reason());
    }
    var failed = cause(wrong, ConversionFailedException.class);
    var type = failed == null ? wrong.getRequiredType() : failed.getTargetType().getType();
    return refused(wrong.getName(), "must be " + JsonProblems.wanted(type));
  }

  private static Problem unread(HttpMessageNotReadableException unread) {
    var large = cause(unread, BodyTooLarge.class);
    if (large != null) {
      return tooLarge(large);
    }
    var json = cause(unread, JacksonException.class);
    return json == null
        ? refused("", "The body is missing.")
        : Problem.at(HttpStatus.BAD_REQUEST, JsonProblems.read(json));
  }

  private static Problem other(Exception exception) {
    if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      var status = HttpStatus.valueOf(known.getStatusCode().value());
      var detail = known.getBody().getDetail();
      var words = detail == null ? status.getReasonPhrase() : detail;
      return new Problem(status, words, List.of(), known.getHeaders());
    }
    var sql = cause(exception, SQLException.class);
    if (sql != null && NO_SUCH_CHARACTER.contains(sql.getSQLState())) {
      return refused("", "A text holds a character that cannot be stored (NUL).");
    }
    return ours(exception);
  }

  private static Problem ours(Exception exception) {
    var number = Ids.next();
    log.error("Request failed, number {}", number, exception);
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong on our side. In the log it has the number %s.".formatted(number),
        List.of(),
        HttpHeaders.EMPTY);
  }

  private static Problem refused(String field, String reason) {
    return Problem.at(HttpStatus.BAD_REQUEST, new Refusal(field, reason));
  }

  private static <T extends Throwable> @Nullable T cause(Throwable exception, Class<T> type) {
    for (var cause = exception; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
