package tandem.capture.hosted;

import java.time.Duration;
import java.util.Map;
import tandem.web.Refusals;

/** What somebody hears who sent a form. */
sealed interface Reply {

  /** It was taken, or waits for a click in a mail. */
  record Thanks(Submission submission) implements Reply {}

  /** Set aside, but not said: a program that learns from answers learns nothing. */
  record Silence(String language) implements Reply {}

  /** Nothing typed is lost. */
  record Again(String language, Map<String, String> sent, Refusals refusals) implements Reply {}

  /**
   * @param showing sealed; the work is done on it
   */
  record Challenge(String language, Map<String, String> sent, String showing, int bits)
      implements Reply {}

  record Slow(String language, Duration pause) implements Reply {}
}
