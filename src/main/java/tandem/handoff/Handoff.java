package tandem.handoff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.access.Caller;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.web.BadValue;

/**
 * Somebody offered to sales.
 *
 * @param owner whom it was offered to; null: to whoever takes it first
 */
record Handoff(HandoffId id, PersonId person, @Nullable UserId owner, State state) {

  enum State {
    OFFERED("Waiting for an answer"),
    ACCEPTED("Accepted"),
    REJECTED("Rejected");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /**
     * Whatever its case; null for null.
     *
     * @throws BadValue where there is no such state
     */
    static @Nullable State of(@Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new BadValue("The state must be one of offered, accepted, rejected.");
      }
    }
  }

  /**
   * A salesperson answers what was offered to him or to nobody; managers and admins answer
   * everything.
   */
  boolean mayBeAnsweredBy(Caller caller) {
    return switch (caller.role()) {
      case MANAGER, ADMIN -> true;
      case SALESPERSON -> owner == null || owner.equals(caller.id());
      case MARKETER -> false;
    };
  }
}
