package tandem.capture.imports;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tandem.web.Problems;

/**
 * Refuses an upload that says it is too large before a byte of it is read. One that does not say so
 * is stopped by the server while it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadLimitFilter extends OncePerRequestFilter {

  /** What stands around the file in the body. */
  private static final long ENVELOPE = 1 << 16;

  private final DataSize largest;

  UploadLimitFilter(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.largest = largest;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = request.getContentType();
    var multipart = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    if (!multipart || request.getContentLengthLong() <= largest.toBytes() + ENVELOPE) {
      chain.doFilter(request, response);
      return;
    }
    var words =
        "The file is larger than the %d MB that are taken at once. Cut it into several files, each with the header."
            .formatted(largest.toMegabytes());
    if (Problems.forMachine(request)) {
      Problems.write(response, HttpStatus.CONTENT_TOO_LARGE, words);
    } else {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value(), words);
    }
  }
}
