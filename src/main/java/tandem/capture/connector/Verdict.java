package tandem.capture.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;
import tandem.platform.Refusal;

/**
 * What becomes of a delivery.
 *
 * @param words in a sentence, for those who look it up
 */
record Verdict(
    Delivery.Outcome outcome,
    @Nullable Reason reason,
    String words,
    @Nullable String ref,
    @Nullable PersonId person) {

  static Verdict of(Delivery.Outcome outcome, String words, @Nullable String ref) {
    return new Verdict(outcome, null, words, ref, null);
  }

  static Verdict refused(Reason reason, String words) {
    return new Verdict(Delivery.Outcome.REFUSED, reason, words, null, null);
  }

  static Verdict refused(Reason reason) {
    return refused(reason, reason.words());
  }

  static Verdict notKept(List<Refusal> refusals) {
    return refused(Reason.NOT_KEPT, sentence(refusals));
  }

  /** "email is not an e-mail address. phone is longer than 40 characters." */
  static String sentence(List<Refusal> refusals) {
    return String.join(
        " ", refusals.stream().map(r -> r.field() + " " + r.reason() + ".").toList());
  }
}
