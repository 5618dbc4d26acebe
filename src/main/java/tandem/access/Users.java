package tandem.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody with an account. */
@Component
public class Users {

  private final UserStore store;
  private final Passwords passwords;
  private final Clock clock;

  Users(UserStore store, Passwords passwords, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.clock = clock;
  }

  public @Nullable User find(UserId id) {
    return store.find(id);
  }

  /** Upper and lower case do not matter. */
  public @Nullable User byEmail(String email) {
    return store.byEmail(normal(email));
  }

  /** By name, those without access too. */
  public List<User> all() {
    return store.all();
  }

  /** The salespeople whose accounts are open, by name. */
  public List<User> salespeople() {
    return store.all().stream()
        .filter(user -> user.enabled() && user.role() == Role.SALESPERSON)
        .toList();
  }

  /**
   * Opens an account.
   *
   * @param password null: its owner chooses one by invitation
   * @throws EmailTaken where the address has an account
   */
  public User create(String email, String name, Role role, @Nullable String password) {
    var now = Instant.now(clock);
    var user = new User(UserId.next(), normal(email), name.strip(), role, now, null);
    store.insert(user, password == null ? null : passwords.hash(password));
    return user;
  }

  static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
