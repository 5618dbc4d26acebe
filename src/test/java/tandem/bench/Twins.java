package tandem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The yardstick of imports: PostgreSQL's own COPY of the very rows that an import has written, into
 * tables with the same columns, constraints and indexes. The twins have no foreign keys, and
 * nothing is looked up: it is as fast as these rows can be written at all.
 */
final class Twins {

  /** What an import of people writes, and which of it that one import wrote. */
  private static final Map<String, String> WRITTEN = new LinkedHashMap<>();

  static {
    WRITTEN.put("company", "id in (select company_id from bench_import where company_is_new)");
    WRITTEN.put("person", "id in (select person_id from bench_import)");
    WRITTEN.put("identity", "person_id in (select person_id from bench_import)");
    WRITTEN.put("interaction", "door_id = '%s'");
    WRITTEN.put("person_score", "person_id in (select person_id from bench_import)");
    WRITTEN.put("person_stage", "person_id in (select person_id from bench_import)");
    WRITTEN.put("stage_move", "person_id in (select person_id from bench_import)");
  }

  private final Connection connection;
  private final Path folder;

  Twins(Connection connection, Path folder) throws IOException {
    this.connection = connection;
    this.folder = Files.createDirectories(folder);
  }

  /** People a second, the commit included. */
  double peoplePerSecond(String importId) throws SQLException, IOException {
    run(
        """
        create temp table bench_import as
        select i.person_id, p.company_id, c.created_at >= i.received_at as company_is_new
          from interaction i
          join person p on p.id = i.person_id
          left join company c on c.id = p.company_id
         where i.door_id = '%s'
        """
            .formatted(importId));
    run("analyze bench_import");
    for (var table : WRITTEN.keySet()) {
      run("create table bench_%1$s (like %1$s including all)".formatted(table));
      export(table, WRITTEN.get(table).formatted(importId));
    }
    run("checkpoint");
    var begin = System.nanoTime();
    connection.setAutoCommit(false);
    var people = 0L;
    for (var table : WRITTEN.keySet()) {
      var rows = copyIn(table);
      people = table.equals("person") ? rows : people;
    }
    connection.commit();
    connection.setAutoCommit(true);
    var seconds = (System.nanoTime() - begin) / 1e9;
    for (var table : WRITTEN.keySet()) {
      run("drop table bench_" + table);
    }
    run("drop table bench_import");
    return people / seconds;
  }

  private void export(String table, String which) throws SQLException, IOException {
    var query =
        "copy (select %s from %s where %s) to stdout".formatted(columns(table), table, which);
    try (var file = Files.newOutputStream(folder.resolve(table))) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, file);
    }
  }

  private long copyIn(String table) throws SQLException, IOException {
    try (var file = Files.newInputStream(folder.resolve(table))) {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bench_%s (%s) from stdin".formatted(table, columns(table)), file, 1 << 16);
    }
  }

  /** Those that are given and not made by the table itself. */
  private String columns(String table) throws SQLException {
    var names = new ArrayList<String>();
    try (var query =
        connection.prepareStatement(
            "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0"
                + " and not attisdropped and attgenerated = '' and attidentity = '' order by attnum")) {
      query.setString(1, table);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return String.join(", ", List.copyOf(names));
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
