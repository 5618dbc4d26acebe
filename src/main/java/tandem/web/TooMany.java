package tandem.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** One source sends more than it may. Answered with 429 and the seconds to wait. */
public final class TooMany extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  public TooMany(Duration wait) {
    super(
        HttpStatus.TOO_MANY_REQUESTS,
        ProblemDetail.forStatusAndDetail(
            HttpStatus.TOO_MANY_REQUESTS,
            "More came at once than is taken here. Wait, then go on."),
        null);
    getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds() + 1)));
  }
}
