package tandem.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.Refusal;

/** Lets somebody in who followed an invitation and chose a password. */
@Component
class Welcome {

  private static final String WORDS_FOR_A_USED_LINK =
      "This link has just been used. Sign in, or ask for a new one.";

  private final Invitations invitations;
  private final UserStore store;
  private final Users users;
  private final Passwords passwords;

  Welcome(Invitations invitations, UserStore store, Users users, Passwords passwords) {
    this.invitations = invitations;
    this.store = store;
    this.users = users;
    this.passwords = passwords;
  }

  sealed interface Outcome {
    record In(UserId user) implements Outcome {}

    record Refused(List<Refusal> refusals) implements Outcome {}
  }

  /** The account as it is before the guest has entered anything; empty for the first admin. */
  NewUser guest(Invitations.Invited invited) {
    var user = invited.user() == null ? null : store.find(invited.user());
    return user == null ? new NewUser("", "") : new NewUser(user.email(), user.name());
  }

  @Transactional
  Outcome enter(String token, Invitations.Invited invited, NewUser typed, String password) {
    var flaws = new ArrayList<>(flaws(invited, typed, password));
    if (flaws.isEmpty() && !invitations.use(token)) {
      flaws.add(new Refusal("", WORDS_FOR_A_USED_LINK));
    }
    return flaws.isEmpty()
        ? new Outcome.In(account(invited, typed, password))
        : new Outcome.Refused(flaws);
  }

  private static List<Refusal> flaws(Invitations.Invited invited, NewUser typed, String password) {
    var flaws =
        new ArrayList<>(invited.user() == null ? typed.flaws() : NewUser.flawsOfName(typed.name()));
    var flaw = Passwords.flaw(password);
    if (flaw != null) {
      flaws.add(new Refusal("password", flaw));
    }
    return flaws;
  }

  private UserId account(Invitations.Invited invited, NewUser typed, String password) {
    if (invited.user() == null) {
      return users.create(typed.email(), typed.name(), Role.ADMIN, password).id();
    }
    var user = Objects.requireNonNull(invited.user());
    store.choosePassword(user, typed.name(), passwords.hash(password));
    return user;
  }
}
