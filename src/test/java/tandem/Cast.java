package tandem;

import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.access.Role;
import tandem.access.Tokens;
import tandem.access.User;
import tandem.access.UserId;
import tandem.access.Users;

/** The people who recur in the tests. Each appears when first called. */
public final class Cast {

  /** Everybody's password. */
  public static final String PASSWORD = "correct horse battery";

  private final Users users;
  private final Tokens tokens;

  @Autowired
  Cast(Users users, Tokens tokens) {
    this.users = users;
    this.tokens = tokens;
  }

  /** Somebody with an account and a fresh API token. */
  public record Member(User user, String token) {

    public UserId id() {
      return user.id();
    }

    public String email() {
      return user.email();
    }
  }

  /** The marketer. */
  public Member mia() {
    return member("Mia", Role.MARKETER);
  }

  /** The salesperson. */
  public Member sam() {
    return member("Sam", Role.SALESPERSON);
  }

  /** The other salesperson. */
  public Member sue() {
    return member("Sue", Role.SALESPERSON);
  }

  /** The manager. */
  public Member max() {
    return member("Max", Role.MANAGER);
  }

  /** The admin. */
  public Member ann() {
    return member("Ann", Role.ADMIN);
  }

  private Member member(String name, Role role) {
    var email = name.toLowerCase(Locale.ROOT) + "@tandem.test";
    if (users.byEmail(email) == null) {
      users.create(email, name, role, PASSWORD);
    }
    var user = Objects.requireNonNull(users.byEmail(email));
    return new Member(user, tokens.create(user.id(), "test"));
  }
}
