package tandem.people.merge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tandem.people.PersonId;

/**
 * Leads from every old address of somebody who became somebody else to where they are now. Not for
 * ever: the two can be separated again.
 */
@Component
class OldAddresses implements WebMvcConfigurer, HandlerInterceptor {

  private static final Pattern PERSON =
      Pattern.compile(
          "((?:/api/v1)?/people/)([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(/.*)?",
          Pattern.CASE_INSENSITIVE);

  private final MergeStore store;

  OldAddresses(MergeStore store) {
    this.store = store;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/people/**", "/api/v1/people/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var path = PERSON.matcher(request.getRequestURI());
    if (!request.getMethod().equals("GET") || !path.matches()) {
      return true;
    }
    var now = store.now(PersonId.of(path.group(2)));
    now.ifPresent(
        person -> {
          var rest = path.group(3) == null ? "" : path.group(3);
          var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
          response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
          response.setHeader(HttpHeaders.LOCATION, path.group(1) + person + rest + query);
        });
    return now.isEmpty();
  }
}
