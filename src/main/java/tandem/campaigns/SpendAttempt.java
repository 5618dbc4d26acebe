package tandem.campaigns;

import java.util.List;
import tandem.platform.Refusal;
import tandem.web.Refusals;

/**
 * What somebody told about spend and why it was not taken.
 *
 * @param typed the day typed by hand
 * @param refusals of what was typed
 * @param problems of a file
 */
record SpendAttempt(SpendLine typed, Refusals refusals, List<Refusal> problems) {

  static final SpendAttempt NONE = new SpendAttempt(SpendLine.EMPTY, Refusals.NONE, List.of());

  static SpendAttempt refused(SpendLine typed, List<Refusal> refusals) {
    return new SpendAttempt(typed, new Refusals(refusals), List.of());
  }

  static SpendAttempt refused(List<Refusal> problems) {
    return new SpendAttempt(SpendLine.EMPTY, Refusals.NONE, problems);
  }
}
