package tandem.platform.mail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tandem.platform.MailPermit;
import tandem.platform.Message;

/** Asks everybody who knows what readers allow. */
@Component
public class MailPermits {

  private final ObjectProvider<MailPermit> permits;

  MailPermits(ObjectProvider<MailPermit> permits) {
    this.permits = permits;
  }

  /** Why it may not be sent; null: it may. */
  public @Nullable String refusal(Message message) {
    var purpose = message.purpose();
    return purpose == null
        ? null
        : permits.stream()
            .map(permit -> permit.refusal(message.to(), purpose))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }
}
