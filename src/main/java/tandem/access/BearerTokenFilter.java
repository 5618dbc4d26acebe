package tandem.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tandem.web.Problems;

/** Lets a program in by its API token. A wrong token is refused even where none is needed. */
final class BearerTokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;

  BearerTokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var secret = secret(request);
    if (secret == null) {
      chain.doFilter(request, response);
      return;
    }
    var caller = tokens.caller(secret);
    if (caller == null) {
      refuse(response, "error=\"invalid_token\"", "This token is unknown or was revoked.");
      return;
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new CallerAuthentication(caller));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  /** Where there is no token at all. */
  static void missing(HttpServletResponse response) throws IOException {
    refuse(response, "", "Send an API token: \"Authorization: Bearer …\".");
  }

  private static void refuse(HttpServletResponse response, String error, String detail)
      throws IOException {
    var challenge = "Bearer realm=\"Tandem\"" + (error.isEmpty() ? "" : ", " + error);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    Problems.write(response, HttpStatus.UNAUTHORIZED, detail);
  }

  private static @Nullable String secret(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
