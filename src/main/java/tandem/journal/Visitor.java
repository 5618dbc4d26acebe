package tandem.journal;

import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;

/**
 * A browser.
 *
 * @param person who last identified on it
 * @param firstChannel the channel that first brought it, where that is known
 */
public record Visitor(VisitorId id, @Nullable PersonId person, @Nullable String firstChannel) {}
