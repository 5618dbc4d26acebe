package tandem.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Ids;
import tandem.platform.Secrets;
import tandem.platform.Times;

/** Keys with which programs act for a user. Only their hashes are kept. */
@Component
public class Tokens {

  private static final String INSERT =
      """
      insert into api_token (id, user_id, name, token_hash, created_at)
      values (:id, :user, :name, :hash, :now)
      """;

  private static final String OWNER =
      """
      select u.id, u.email, u.name, u.role, u.created_at, u.disabled_at
        from api_token t
        join app_user u on u.id = t.user_id
       where t.token_hash = :hash
         and t.revoked_at is null
         and u.disabled_at is null
      """;

  private static final String OF =
      """
      select id, name, created_at
        from api_token
       where user_id = :user
         and revoked_at is null
       order by created_at desc, id desc
      """;

  private static final String REVOKE =
      """
      update api_token
         set revoked_at = :now
       where id = :id
         and user_id = :user
         and revoked_at is null
      """;

  private static final String REVOKE_ALL =
      "update api_token set revoked_at = :now where user_id = :user and revoked_at is null";

  private final JdbcClient jdbc;
  private final Clock clock;

  Tokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @param name what it is for
   * @return the secret, which nobody can look up again
   */
  public String create(UserId user, String name) {
    var secret = "tdm_" + Secrets.make();
    jdbc.sql(INSERT)
        .param("id", Ids.next())
        .param("user", user.value())
        .param("name", name)
        .param("hash", Secrets.hash(secret))
        .param("now", Times.sql(Instant.now(clock)))
        .update();
    return secret;
  }

  /**
   * Whom the token speaks for; null where it is unknown, revoked, or its owner's account closed.
   */
  @Nullable Caller caller(String secret) {
    return jdbc.sql(OWNER)
        .param("hash", Secrets.hash(secret))
        .query(UserStore::user)
        .optional()
        .map(User::caller)
        .orElse(null);
  }

  /** A token without its secret. */
  record Token(UUID id, String name, Instant at) {}

  /** The user's tokens that work, the newest first. */
  List<Token> of(UserId user) {
    return jdbc.sql(OF).param("user", user.value()).query(Tokens::token).list();
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class), row.getString("name"), Times.instant(row, "created_at"));
  }

  /** Ends one token of that user; says nothing where there is none such. */
  void revoke(UserId user, UUID token) {
    jdbc.sql(REVOKE)
        .param("id", token)
        .param("user", user.value())
        .param("now", Times.sql(Instant.now(clock)))
        .update();
  }

  void revokeAll(UserId user) {
    jdbc.sql(REVOKE_ALL)
        .param("user", user.value())
        .param("now", Times.sql(Instant.now(clock)))
        .update();
  }
}
