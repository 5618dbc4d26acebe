package tandem.access;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.platform.Installation;

/** What {@code bin/token} does: makes an API token without a browser. */
public final class TokenCommand {

  private static final String FIND =
      "select id from app_user where email = :email and disabled_at is null";

  private TokenCommand() {}

  /**
   * Makes a token.
   *
   * @return the token
   * @throws NoSuchUser where nobody signs in with that address
   */
  public static String run(Path data, String email) {
    try (var installation = Installation.open(data)) {
      var jdbc = JdbcClient.create(installation.dataSource());
      var user =
          jdbc.sql(FIND)
              .param("email", email.strip().toLowerCase(Locale.ROOT))
              .query((row, number) -> new UserId(row.getObject("id", UUID.class)))
              .optional()
              .orElseThrow(() -> new NoSuchUser(email));
      return new Tokens(jdbc, Clock.systemUTC()).create(user, "bin/token");
    }
  }

  /** Nobody signs in with that address. */
  public static final class NoSuchUser extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchUser(String email) {
      super("Nobody signs in as %s here. Check the address and the data folder.".formatted(email));
    }
  }
}
