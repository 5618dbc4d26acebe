package tandem.capture.connector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import tandem.platform.Secrets;

/**
 * What proves a sender. It has to be kept as it is, since signatures are made with it; it is shown
 * whole once at most, and no log ever sees it.
 */
public record Secret(String value) {

  private static final String NOT_SHOWN = "•••";
  private static final int HINT = 4;

  /** Nobody has entered one yet. It opens nothing. */
  static final Secret NONE = new Secret("");

  static Secret make() {
    return new Secret(Secrets.make());
  }

  boolean isMissing() {
    return value.isEmpty();
  }

  /** In a time that tells nothing about how much of it was right. */
  boolean is(String other) {
    return !isMissing() && MessageDigest.isEqual(bytes(), other.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  /** How it ends, to tell secrets apart; short ones would be given away by it. */
  String hint() {
    return value.length() < 3 * HINT ? NOT_SHOWN : "…" + value.substring(value.length() - HINT);
  }

  /** The text without it. */
  String hiddenIn(String text) {
    return isMissing() ? text : text.replace(value, NOT_SHOWN);
  }

  @Override
  public String toString() {
    return NOT_SHOWN;
  }
}
