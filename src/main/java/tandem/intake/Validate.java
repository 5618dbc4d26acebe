package tandem.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.journal.Interaction;
import tandem.platform.Refusal;

/** Refuses what cannot be kept. Profiles are clean already: they cannot be built otherwise. */
@Component
final class Validate implements Step {

  private static final int LONGEST_ID = 255;
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_ADDRESS = 8_000;

  @Override
  public void run(Batch batch) {
    for (var taking : batch.open()) {
      var refusals = check(taking.told);
      if (!refusals.isEmpty()) {
        taking.outcome = new Outcome.Refused(refusals);
      }
    }
  }

  private static List<Refusal> check(Interaction told) {
    var refusals = new ArrayList<Refusal>();
    identifier(refusals, "messageId", told.messageId());
    identifier(refusals, "anonymousId", told.who().anonymousId());
    identifier(refusals, "externalId", told.who().externalId());
    length(refusals, "name", told.name(), LONGEST_NAME);
    length(refusals, "url", told.touch().url(), LONGEST_ADDRESS);
    length(refusals, "referrer", told.touch().referrer(), LONGEST_ADDRESS);
    if (told.amount() != null && told.amount().amount().precision() > 16) {
      refusals.add(new Refusal("amount", "is larger than any amount we keep"));
    }
    return refusals;
  }

  private static void identifier(List<Refusal> refusals, String field, @Nullable String value) {
    if (value != null && value.isBlank()) {
      refusals.add(new Refusal(field, "is empty: leave it out or give a value"));
    }
    length(refusals, field, value, LONGEST_ID);
  }

  private static void length(
      List<Refusal> refusals, String field, @Nullable String value, int longest) {
    if (value != null && value.length() > longest) {
      refusals.add(new Refusal(field, "is longer than %d characters".formatted(longest)));
    } else if (value != null && value.indexOf('\0') >= 0) {
      refusals.add(new Refusal(field, "contains a NUL character"));
    }
  }
}
