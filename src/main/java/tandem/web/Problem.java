package tandem.web;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tandem.platform.Refusal;

/**
 * Why a request was not done, in the terms of RFC 9457.
 *
 * @param errors the fields at fault; empty where it is none of them
 * @param headers what the answer must carry beside it
 */
record Problem(HttpStatus status, String detail, List<Refusal> errors, HttpHeaders headers) {

  static Problem of(HttpStatus status, String detail) {
    return new Problem(status, detail, List.of(), HttpHeaders.EMPTY);
  }

  static Problem at(HttpStatus status, Refusal refusal) {
    return new Problem(status, sentence(refusal), List.of(refusal), HttpHeaders.EMPTY);
  }

  private static String sentence(Refusal refusal) {
    return refusal.field().isEmpty() || refusal.reason().endsWith(".")
        ? refusal.reason()
        : refusal.field() + " " + refusal.reason() + ".";
  }

  /** The JSON that a machine gets. */
  Body body() {
    return new Body("about:blank", status.getReasonPhrase(), status.value(), detail, errors);
  }

  record Body(String type, String title, int status, String detail, List<Refusal> errors) {}
}
