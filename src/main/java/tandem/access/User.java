package tandem.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param disabledAt null: the account is open
 */
public record User(
    UserId id,
    String email,
    String name,
    Role role,
    Instant createdAt,
    @Nullable Instant disabledAt) {

  public boolean enabled() {
    return disabledAt == null;
  }

  Caller caller() {
    return new Caller(id, name, email, role);
  }
}
