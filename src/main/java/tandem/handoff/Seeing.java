package tandem.handoff;

import org.jspecify.annotations.Nullable;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.access.UserId;

/** Whose hand-offs somebody sees: a salesperson the own ones and those of nobody, others all. */
final class Seeing {

  private Seeing() {}

  /** Null: everybody's. */
  static @Nullable UserId seller(Caller caller) {
    return caller.role() == Role.SALESPERSON ? caller.id() : null;
  }
}
