package tandem.access;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tandem.platform.Secrets;

/** What a password must be, and whether one is right. */
@Component
class Passwords {

  private static final int SHORTEST = 10;

  /** BCrypt reads no further, so a longer password would be weaker than it looks. */
  private static final int LONGEST_IN_BYTES = 72;

  private final PasswordEncoder encoder;
  private final String nobodys;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobodys = encoder.encode(Secrets.make());
  }

  /** Why this cannot be a password; null: it can. */
  static @Nullable String flaw(String password) {
    if (password.length() < SHORTEST) {
      return "Take at least %d characters; a few words that only you would put together are best."
          .formatted(SHORTEST);
    }
    if (bytes(password) > LONGEST_IN_BYTES) {
      return "Take at most %d characters.".formatted(LONGEST_IN_BYTES);
    }
    return null;
  }

  String hash(String password) {
    return encoder.encode(password);
  }

  /**
   * Takes as long where there is no such user as where there is one, so that the time does not tell
   * who has an account.
   *
   * @param hash null: nobody's
   */
  boolean match(String password, @Nullable String hash) {
    var readable = bytes(password) <= LONGEST_IN_BYTES;
    var same = encoder.matches(readable ? password : "", hash == null ? nobodys : hash);
    return same && readable && hash != null;
  }

  private static int bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length;
  }
}
