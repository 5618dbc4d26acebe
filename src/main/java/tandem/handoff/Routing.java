package tandem.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.access.UserId;

/**
 * Whose turn it is: every salesperson in order of the last offer they had, so that nobody is
 * forgotten or flooded.
 */
@Component
class Routing {

  /** One node at a time chooses; the lock ends with the transaction. */
  private static final String TAKE_TURNS =
      "select pg_advisory_xact_lock(hashtext('handoff.routing'))";

  private static final String QUEUE =
      """
      select u.id
        from app_user u
        left join lateral (select h.offered_at, h.id from handoff h
                            where h.owner_id = u.id order by h.offered_at desc, h.id desc limit 1) last on true
       where u.role = 'SALESPERSON' and u.disabled_at is null
       order by last.offered_at nulls first, last.id nulls first, u.created_at, u.id
      """;

  private final JdbcClient jdbc;

  Routing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The owners of the next so many offers; nulls where there is no salesperson at all. */
  List<@Nullable UserId> next(int offers) {
    jdbc.sql(TAKE_TURNS).query(row -> {});
    var queue =
        jdbc.sql(QUEUE).query((row, number) -> new UserId(row.getObject("id", UUID.class))).list();
    var owners = new ArrayList<@Nullable UserId>();
    for (int i = 0; i < offers; i++) {
      owners.add(queue.isEmpty() ? null : queue.get(i % queue.size()));
    }
    return owners;
  }
}
