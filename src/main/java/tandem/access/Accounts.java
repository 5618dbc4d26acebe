package tandem.access;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an admin does with the accounts of others, and that one admin always remains. */
@Component
class Accounts {

  private final UserStore store;
  private final UserSessions sessions;
  private final Tokens tokens;
  private final Clock clock;

  Accounts(UserStore store, UserSessions sessions, Tokens tokens, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * @return false where nobody could administer any more
   */
  @Transactional
  boolean give(UserId user, Role role) {
    if (role != Role.ADMIN && isLastAdmin(user)) {
      return false;
    }
    store.give(user, role);
    return true;
  }

  /**
   * Ends the account's sessions and tokens as well.
   *
   * @return false where nobody could administer any more
   */
  @Transactional
  boolean disable(UserId user) {
    if (isLastAdmin(user)) {
      return false;
    }
    store.disable(user, Instant.now(clock));
    sessions.end(user);
    tokens.revokeAll(user);
    return true;
  }

  @Transactional
  void enable(UserId user) {
    store.enable(user);
  }

  /** Whoever asks first makes the others wait, so that two admins cannot remove each other. */
  private boolean isLastAdmin(UserId user) {
    var admins = store.lockAdmins();
    return admins.contains(user) && admins.size() == 1;
  }
}
