package tandem.capture;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How a sender shows its write key in the Authorization header. */
final class WriteKeys {

  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  private WriteKeys() {}

  /** The key; null where the header shows none. */
  static @Nullable String of(@Nullable String authorization) {
    if (authorization == null) {
      return null;
    }
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return null;
    }
    try {
      var decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      var userAndPassword = new String(decoded, StandardCharsets.UTF_8);
      var colon = userAndPassword.indexOf(':');
      return colon < 0 ? userAndPassword : userAndPassword.substring(0, colon);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** For a browser on a website that the source does not list. */
  static ResponseEntity<Object> elsewhere() {
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN,
                "This source does not take events from this website. Add its origin to the source."));
  }

  static ResponseEntity<Object> unknown() {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tandem\"")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.UNAUTHORIZED,
                "The write key is missing or unknown. Send it as the user name of basic authentication."));
  }
}
