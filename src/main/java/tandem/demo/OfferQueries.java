package tandem.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.access.Role;
import tandem.access.UserId;
import tandem.handoff.HandoffId;
import tandem.people.PersonId;
import tandem.platform.Times;

/** Whom the agreement has offered to sales: the demo's salespeople look here. */
@Component
class OfferQueries {

  /** Whom sales has not answered yet. */
  record Waiting(HandoffId id, PersonId person, Caller owner, Instant at) {}

  private static final String WAITING =
      """
      select h.id, h.person_id, h.offered_at, u.id as owner_id, u.name, u.email, u.role
        from handoff h
        join app_user u on u.id = h.owner_id
       where h.state = 'OFFERED' and h.offered_at >= :since
       order by h.offered_at, h.person_id
      """;

  private final JdbcClient jdbc;

  OfferQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Waiting> since(Instant moment) {
    return jdbc.sql(WAITING)
        .param("since", Times.sql(moment))
        .query((row, _) -> waiting(row))
        .list();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        new HandoffId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new Caller(
            new UserId(row.getObject("owner_id", UUID.class)),
            row.getString("name"),
            row.getString("email"),
            Role.valueOf(row.getString("role"))),
        Times.instant(row, "offered_at"));
  }
}
