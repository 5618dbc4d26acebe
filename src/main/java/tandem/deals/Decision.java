package tandem.deals;

import java.util.List;
import tandem.platform.Refusal;

/** What came of the wish to open, change, move, close or reopen a deal. */
public sealed interface Decision {

  /** So be it: the deal as it is now. */
  record Changed(Deal deal) implements Decision {}

  /** It is so already. */
  record Unchanged(Deal deal) implements Decision {}

  /** What was said cannot be taken; nothing of it was. */
  record Refused(List<Refusal> refusals) implements Decision {}

  /**
   * The deal does not stand where the wish supposes it.
   *
   * @param reason a sentence that says where it stands and what can be done
   */
  record Conflict(String reason) implements Decision {}
}
