package tandem.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.Refusal;
import tandem.platform.Settings;

/** Lets somebody in who followed an invitation and chose a password. */
@Component
class Welcome {

  private static final Refusal USED =
      new Refusal("", "This link has just been used. Sign in, or ask for a new one.");

  private final Invitations invitations;
  private final UserStore store;
  private final Users users;
  private final Passwords passwords;
  private final Settings settings;

  Welcome(
      Invitations invitations,
      UserStore store,
      Users users,
      Passwords passwords,
      Settings settings) {
    this.invitations = invitations;
    this.store = store;
    this.users = users;
    this.passwords = passwords;
    this.settings = settings;
  }

  sealed interface Outcome {
    record In(UserId user) implements Outcome {}

    record Refused(List<Refusal> refusals) implements Outcome {}
  }

  /** The form as the guest finds it. */
  WelcomeForm empty(Invitations.Invited invited) {
    var user = invited.user() == null ? null : store.find(invited.user());
    return user == null
        ? new WelcomeForm(null, null, null, null)
        : new WelcomeForm(user.email(), user.name(), null, null);
  }

  @Transactional
  Outcome enter(String token, Invitations.Invited invited, WelcomeForm form) {
    var flaws = form.flaws(invited.isFirst());
    if (!flaws.isEmpty()) {
      return new Outcome.Refused(flaws);
    }
    return invitations.use(token)
        ? new Outcome.In(account(invited.user(), form))
        : new Outcome.Refused(List.of(USED));
  }

  private UserId account(@Nullable UserId known, WelcomeForm form) {
    var guest = form.guest();
    if (known == null) {
      settings.company(form.company());
      return users.create(guest.email(), guest.name(), Role.ADMIN, form.password()).id();
    }
    store.choosePassword(known, guest.name(), passwords.hash(form.password()));
    return known;
  }
}
