package tandem.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is held by rows of other tables. PostgreSQL itself knows the tables, so that one which a new
 * module adds is never overlooked; what would be deleted along with its person holds nobody.
 */
@Component
class Ties {

  private static final String REFERENCES =
      """
      select format('select %I from %s where %I = any(?)', a.attname, c.conrelid::regclass, a.attname)
        from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = :table::regclass and c.confdeltype <> 'c'
         and c.conrelid::regclass::text <> all(:except)
      """;

  private final JdbcClient jdbc;

  Ties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those of the ids that some row refers to.
   *
   * @param except tables whose rows do not count
   */
  Set<UUID> held(String table, Collection<UUID> ids, String... except) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    var asked = ids.toArray(UUID[]::new);
    var references =
        jdbc.sql(REFERENCES)
            .param("table", table)
            .param("except", except)
            .query(String.class)
            .list();
    if (references.isEmpty()) {
      return Set.of();
    }
    var values = references.stream().<Object>map(_ -> asked).collect(Collectors.toList());
    var sql = String.join(" union ", references);
    return new HashSet<>(jdbc.sql(sql).params(values).query(UUID.class).list());
  }
}
