package tandem.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The yardstick of batches: PostgreSQL's own COPY into a table with the same columns and indexes.
 */
final class Copying implements AutoCloseable {

  private static final String COLUMNS =
      "door_id, message_id, kind, name, person_id, visitor_id, occurred_at, received_at, channel, campaign_id, bot, amount,"
          + " currency, facts";

  private static final String COPY_IN =
      "copy bench_interaction (" + COLUMNS + ") from stdin (format csv)";

  private final Connection connection;

  private Copying(Connection connection) {
    this.connection = connection;
  }

  static Copying beside(Path data) throws IOException, SQLException {
    var folder = data.resolve("postgres");
    var port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3).strip();
    var password = Files.readString(folder.resolve("password")).strip();
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/tandem";
    return new Copying(DriverManager.getConnection(url, "tandem", password));
  }

  /**
   * Interactions a second into a table with the same columns and indexes, the commit included. They
   * are the latest that came in, told once more.
   */
  double interactionsPerSecond(int rows) throws SQLException, IOException {
    run("drop table if exists bench_interaction");
    run("create table bench_interaction (like interaction including all)");
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    var told = new StringWriter();
    copy.copyOut(
        "copy (select %s from interaction order by id desc limit %d) to stdout (format csv)"
            .formatted(COLUMNS, rows),
        told);
    var begin = System.nanoTime();
    var copied = copy.copyIn(COPY_IN, new StringReader(told.toString()));
    var seconds = (System.nanoTime() - begin) / 1e9;
    run("drop table bench_interaction");
    return copied / seconds;
  }

  /** Fills the journal up to that many interactions, spread over people who are there. */
  void fill(long interactions) throws SQLException {
    var missing = interactions - count("select count(*) from interaction");
    for (var left = missing; left > 0; left -= 500_000) {
      run(pageViews(Math.min(left, 500_000)));
    }
    run("vacuum analyze interaction");
    run("checkpoint");
  }

  /** As a year of them would lie there. */
  private static String pageViews(long many) {
    return """
    insert into interaction (door_id, message_id, kind, name, person_id, occurred_at, received_at, channel, bot, facts)
    select '00000000-0000-7000-8000-000000000001', gen_random_uuid()::text, 'PAGE_VIEWED', 'Page Viewed',
           people.ids[1 + n %% array_length(people.ids, 1)], now() - n * interval '1 minute', now(), 'ORGANIC_SEARCH', false,
           '{"url": "https://www.halden.example/blog/door-open-alarms", "title": "Seven alarms for one open door"}'
      from generate_series(1, %d) as n,
           (select array_agg(id) as ids from person) as people
    """
        .formatted(many);
  }

  /** Lets somebody do that much, as a year of it would lie there. */
  void live(String person, int interactions) throws SQLException {
    run(
        pageViews(interactions)
            .replace("from person)", "from person where id = '" + person + "')"));
  }

  long count(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** For what is measured beside it. */
  Connection connection() {
    return connection;
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
