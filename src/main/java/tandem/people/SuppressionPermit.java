package tandem.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.platform.MailPermit;

/** No mail that nobody asked for goes to an address on the suppression list. */
@Component
class SuppressionPermit implements MailPermit {

  private final Suppressions suppressions;

  SuppressionPermit(Suppressions suppressions) {
    this.suppressions = suppressions;
  }

  @Override
  public @Nullable String refusal(String recipient, String purpose) {
    return suppressions.holds(recipient) ? "The address is on the suppression list." : null;
  }
}
