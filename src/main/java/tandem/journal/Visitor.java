package tandem.journal;

import org.jspecify.annotations.Nullable;
import tandem.people.MergedFrom;
import tandem.people.PersonId;

/**
 * A browser.
 *
 * @param person who last identified on it
 * @param mergedFrom who that was before they became this person
 * @param firstChannel the channel that first brought it, where that is known
 */
public record Visitor(
    VisitorId id,
    @Nullable PersonId person,
    @Nullable MergedFrom mergedFrom,
    @Nullable String firstChannel) {

  /** Who sits in front of it; null while nobody is known. */
  public @Nullable Seat seat() {
    return person == null ? null : new Seat(person, mergedFrom);
  }

  /** Somebody in front of a browser, and who they were before they became this person. */
  public record Seat(PersonId person, @Nullable MergedFrom mergedFrom) {}
}
