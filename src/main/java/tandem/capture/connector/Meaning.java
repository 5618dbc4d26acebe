package tandem.capture.connector;

import java.util.List;
import tandem.journal.Interaction;
import tandem.platform.Refusal;

/** What a delivery means. */
sealed interface Meaning {

  /**
   * Somebody told us about themselves.
   *
   * @param ref the sender's id of it
   * @param leftOut what of it could not be taken, such as an e-mail address that is none
   */
  record Lead(String ref, Interaction told, List<Refusal> leftOut) implements Meaning {}

  /** Somebody told them about themselves, and we have to ask what. */
  record LeadsToFetch(List<LeadNotice> notices) implements Meaning {}

  /** An order, as it is now: placed, paid, changed, cancelled. */
  record Ordered(ShopOrder order) implements Meaning {}

  /** Money that was given back of an order. */
  record GivenBack(String order, ShopRefund refund) implements Meaning {}

  /** It would mean that, but it was only a test. */
  record Test(Meaning of) implements Meaning {}

  /** They try whether we answer. */
  record Ping(String words) implements Meaning {}

  /** Genuine, but nothing that we keep. */
  record Nothing(String words) implements Meaning {}

  /** Nobody has said yet what its fields mean. */
  record Unmapped() implements Meaning {}

  record Refused(Reason reason, String words) implements Meaning {

    static Refused missing(String field) {
      return new Refused(Reason.INCOMPLETE, "\"%s\" is missing or unreadable.".formatted(field));
    }
  }
}
