package tandem.web;

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

/**
 * Keeps large bodies out of the doors for machines, whether they tell their length or come in
 * chunks. Uploads of files have a limit of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends OncePerRequestFilter {

  private final long track;
  private final long api;

  BodyLimitFilter(
      @Value("${tandem.limit.track:500KB}") DataSize track,
      @Value("${tandem.limit.api:1MB}") DataSize api) {
    this.track = track.toBytes();
    this.api = api.toBytes();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Problems.forMachine(request) || isUpload(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = request.getRequestURI().startsWith("/v1/") ? track : api;
    if (request.getContentLengthLong() > limit) {
      Problems.write(response, HttpStatus.CONTENT_TOO_LARGE, BodyTooLarge.words(limit));
    } else if (request.getContentLengthLong() >= 0) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(new LimitedRequest(request, limit), response);
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && type.regionMatches(true, 0, "multipart/", 0, 10)
        && request.getRequestURI().startsWith("/api/");
  }
}
