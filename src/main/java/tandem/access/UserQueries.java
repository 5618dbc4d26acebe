package tandem.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.page.UsersPage;
import tandem.platform.Times;
import tandem.web.Option;
import tandem.web.Words;

/** What the page of all colleagues shows. */
@Component
class UserQueries {

  private static final String ROWS =
      """
      select id, email, name, role, created_at,
             password_hash is null as waiting,
             disabled_at is null as enabled
        from app_user
       order by disabled_at is not null, lower(name), id
      """;

  private static final List<Option> ROLES =
      Arrays.stream(Role.values()).map(role -> new Option(role.name(), role.word())).toList();

  private final JdbcClient jdbc;
  private final Clock clock;

  UserQueries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  UsersPage page(Caller caller, UsersPage.@Nullable Link link, UsersPage.Form form) {
    var now = Instant.now(clock);
    var rows = jdbc.sql(ROWS).query((row, _) -> row(row, caller, now)).list();
    return new UsersPage(line(rows), rows, ROLES, link, form);
  }

  private static UsersPage.Row row(ResultSet row, Caller caller, Instant now) throws SQLException {
    var id = row.getString("id");
    return new UsersPage.Row(
        id,
        row.getString("name"),
        row.getString("email"),
        Words.initials(row.getString("name")),
        row.getString("role"),
        id.equals(caller.id().toString()),
        row.getBoolean("waiting"),
        row.getBoolean("enabled"),
        Words.moment(Times.instant(row, "created_at"), now));
  }

  private static String line(List<UsersPage.Row> rows) {
    var open = rows.stream().filter(UsersPage.Row::enabled).count();
    var waiting = rows.stream().filter(row -> row.enabled() && row.waiting()).count();
    var people = Words.counted(open, "person", "people") + " can sign in";
    return waiting == 0
        ? people + "."
        : people + "; " + waiting + " of them have yet to follow their link.";
  }
}
