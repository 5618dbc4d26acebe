package tandem.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.Secrets;
import tandem.platform.Times;

/**
 * Links with which one person chooses a password, once, within a day. There is no default password
 * anywhere: the first admin comes in by such a link too.
 */
@Component
public class Invitations {

  static final Duration VALID = Duration.ofHours(24);

  private static final String NOBODY_YET = "select not exists (select 1 from app_user)";

  private static final String INSERT =
      """
      insert into invitation (token_hash, user_id, created_at, expires_at)
      values (:hash, :user, :now, :expires)
      """;

  /** Earlier links for the same person, or for the first admin, where there is no person yet. */
  private static final String END_OTHERS =
      """
      update invitation
         set used_at = :now
       where used_at is null
         and user_id is not distinct from :user::uuid
      """;

  private static final String OPEN =
      """
      select i.user_id
        from invitation i
       where i.token_hash = :hash
         and i.used_at is null
         and i.expires_at > :now
         and (i.user_id is not null or not exists (select 1 from app_user))
         and not exists (select 1 from app_user u where u.id = i.user_id and u.disabled_at is not null)
      """;

  private static final String USE =
      "update invitation set used_at = :now where token_hash = :hash and used_at is null";

  private final JdbcClient jdbc;
  private final Clock clock;

  Invitations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whom a link is for; null: the first admin, who does not exist yet. */
  record Invited(@Nullable UserId user) {
    boolean isFirst() {
      return user == null;
    }
  }

  /**
   * A path that sets up the first admin. Earlier ones stop working.
   *
   * @return null where somebody has an account already
   */
  @Transactional
  public @Nullable String setUpLink() {
    return jdbc.sql(NOBODY_YET).query(Boolean.class).single() ? make(null) : null;
  }

  /** A path where that user chooses a password. Earlier ones stop working. */
  @Transactional
  public String link(UserId user) {
    return make(user.value());
  }

  /** What the token in a link stands for; null where it was used, is too old, or never was. */
  @Nullable Invited open(String token) {
    return jdbc.sql(OPEN)
        .param("hash", Secrets.hash(token))
        .param("now", now())
        .query((row, _) -> new Invited(user(row.getObject(1, UUID.class))))
        .optional()
        .orElse(null);
  }

  /** Uses the link up. Of two who try at once one is told no. */
  boolean use(String token) {
    return jdbc.sql(USE).param("hash", Secrets.hash(token)).param("now", now()).update() == 1;
  }

  private String make(@Nullable UUID user) {
    var token = Secrets.make();
    jdbc.sql(END_OTHERS).param("user", user).param("now", now()).update();
    jdbc.sql(INSERT)
        .param("hash", Secrets.hash(token))
        .param("user", user)
        .param("now", now())
        .param("expires", Times.sql(Instant.now(clock).plus(VALID)))
        .update();
    return "/welcome/" + token;
  }

  private Object now() {
    return Times.sql(Instant.now(clock));
  }

  private static @Nullable UserId user(@Nullable UUID id) {
    return id == null ? null : new UserId(id);
  }
}
