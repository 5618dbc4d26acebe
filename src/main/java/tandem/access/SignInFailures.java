package tandem.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Secrets;
import tandem.platform.Times;

/**
 * Counts who fails to sign in. Kept as hashes, for people do type their password into the field of
 * the address.
 */
@Component
class SignInFailures {

  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final String ADD =
      "insert into sign_in_failure (subject, at) values (:subject, :at)";

  private static final String COUNT =
      "select count(*) from sign_in_failure where subject = :subject and at > :since";

  private static final String TAKE_BACK =
      "delete from sign_in_failure where subject = :subject and at = :at";

  private static final String FORGET = "delete from sign_in_failure where subject = :subject";

  private static final String FORGET_OLD = "delete from sign_in_failure where at <= :since";

  private final JdbcClient jdbc;

  SignInFailures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Counts an attempt before it is made, so that guesses sent all at once are counted too.
   *
   * @return how many there are in the window, this one included
   */
  int add(String subject, Instant now) {
    jdbc.sql(FORGET_OLD).param("since", Times.sql(now.minus(WINDOW))).update();
    jdbc.sql(ADD).param("subject", hash(subject)).param("at", Times.sql(now)).update();
    return jdbc.sql(COUNT)
        .param("subject", hash(subject))
        .param("since", Times.sql(now.minus(WINDOW)))
        .query(Integer.class)
        .single();
  }

  /** An attempt that was not made after all. */
  void takeBack(String subject, Instant now) {
    jdbc.sql(TAKE_BACK).param("subject", hash(subject)).param("at", Times.sql(now)).update();
  }

  void forget(String subject) {
    jdbc.sql(FORGET).param("subject", hash(subject)).update();
  }

  private static String hash(String subject) {
    return HexFormat.of().formatHex(Secrets.hash(subject));
  }
}
