package tandem.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Decides whether somebody is who he says he is, and slows down those who guess. */
@Component
class SignIn {

  private static final int PER_EMAIL = 5;
  private static final int PER_ADDRESS = 20;

  private final UserStore users;
  private final Passwords passwords;
  private final SignInFailures failures;
  private final Clock clock;

  SignIn(UserStore users, Passwords passwords, SignInFailures failures, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.failures = failures;
    this.clock = clock;
  }

  sealed interface Outcome {
    record In(User user) implements Outcome {}

    /** The same for an unknown address, a wrong password and a closed account. */
    record Wrong() implements Outcome {}

    record TooOften() implements Outcome {}
  }

  Outcome attempt(String typedEmail, String password, String address) {
    // The database keeps microseconds, and the failure must be found again by its time.
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    var email = Users.normal(typedEmail);
    var byEmail = "email " + email;
    var byAddress = "address " + address;
    var asThem = failures.add(byEmail, now);
    var fromThere = failures.add(byAddress, now);
    if (asThem > PER_EMAIL || fromThere > PER_ADDRESS) {
      failures.takeBack(byEmail, now);
      failures.takeBack(byAddress, now);
      return new Outcome.TooOften();
    }
    var user = users.byEmail(email);
    if (!passwords.match(password, users.openPassword(email)) || user == null) {
      return new Outcome.Wrong();
    }
    failures.forget(byEmail);
    failures.takeBack(byAddress, now);
    return new Outcome.In(user);
  }
}
