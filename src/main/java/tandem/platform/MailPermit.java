package tandem.platform;

import org.jspecify.annotations.Nullable;

/** Asked before a mail with a purpose is sent: whoever knows what readers allow implements it. */
public interface MailPermit {

  /**
   * @param recipient the address
   * @param purpose as {@link Message#purpose()} says it
   * @return why it may not be sent, as a sentence; null: it may
   */
  @Nullable String refusal(String recipient, String purpose);
}
