package tandem.content;

import java.time.Instant;
import java.util.UUID;
import tandem.people.PersonId;

/**
 * An asset handed to somebody.
 *
 * @param cause why: the id of what they sent, or what was done by hand
 * @param language of the mail and of the page that the link leads to
 */
record Delivery(
    UUID id,
    UUID asset,
    PersonId person,
    String cause,
    String language,
    Instant deliveredAt,
    Instant expiresAt) {

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
