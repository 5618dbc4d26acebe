package tandem.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The yardstick of imports: PostgreSQL's own COPY into a table with the same columns and indexes.
 */
final class Copying implements AutoCloseable {

  private static final String MAKE = "create table bench_person (like person including all)";

  private static final String COPY =
      "copy bench_person (id, source, attributes, since, created_at, updated_at) from stdin (format csv)";

  private final Connection connection;

  private Copying(Connection connection) {
    this.connection = connection;
  }

  static Copying beside(Path data) throws IOException, SQLException {
    var folder = data.resolve("postgres");
    var port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3).strip();
    var password = Files.readString(folder.resolve("password")).strip();
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/tandem";
    var copying = new Copying(DriverManager.getConnection(url, "tandem", password));
    copying.run(MAKE);
    return copying;
  }

  /** Rows a second, the commit included. */
  double rowsPerSecond(Leads leads) throws SQLException, IOException {
    run("truncate bench_person");
    var rows = new StringBuilder();
    for (var row : leads.rows()) {
      var cells = row.split(",", -1);
      rows.append(
          "%s,%s,\"{\"\"landing\"\": \"\"%s\"\", \"\"id\"\": \"\"%s\"\"}\",%s,%s,%s\n"
              .formatted(
                  UUID.randomUUID(), cells[3], cells[2], cells[0], cells[1], cells[1], cells[1]));
    }
    var begin = System.nanoTime();
    var copied =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(COPY, new StringReader(rows.toString()));
    return copied / ((System.nanoTime() - begin) / 1e9);
  }

  long count(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    run("drop table bench_person");
    connection.close();
  }
}
