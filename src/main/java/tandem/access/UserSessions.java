package tandem.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions that a user has, on any machine. */
@Component
class UserSessions {

  private static final String END = "delete from spring_session where principal_name = :user";

  private final JdbcClient jdbc;

  UserSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void end(UserId user) {
    jdbc.sql(END).param("user", user.toString()).update();
  }
}
