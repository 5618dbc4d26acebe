package tandem.handoff;

import org.jspecify.annotations.Nullable;
import tandem.access.Caller;
import tandem.access.UserId;
import tandem.people.PersonId;

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
