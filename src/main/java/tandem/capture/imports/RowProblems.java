package tandem.capture.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows that could not be taken, with the reasons. */
@Component
class RowProblems {

  private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

  private static final String ADD =
      """
      insert into import_problem (import_id, line, column_name, reason, record)
      select :import, line, column_name, reason, record
        from unnest(:lines::bigint[], :columns::text[], :reasons::text[], :records::jsonb[])
          as p (line, column_name, reason, record)
      """;
  private static final String READ =
      """
      select line, column_name, reason, record
        from import_problem
       where import_id = :import and line > :after
       order by line
       limit :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RowProblems(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(UUID id, List<RowProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    var columns =
        Columns.of(problems)
            .with("lines", RowProblem::line)
            .with("columns", RowProblem::column)
            .with("reasons", RowProblem::reason)
            .with("records", problem -> json.writeValueAsString(problem.record()));
    jdbc.sql(ADD).param("import", id).params(columns.arrays()).update();
  }

  /** In the order of the file. */
  List<RowProblem> after(UUID id, long line, int limit) {
    return jdbc.sql(READ)
        .param("import", id)
        .param("after", line)
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  /** All of them, a few at a time. */
  void each(UUID id, Consumer<RowProblem> reader) {
    var line = -1L;
    for (var some = after(id, line, 1000); !some.isEmpty(); some = after(id, line, 1000)) {
      some.forEach(reader);
      line = some.getLast().line();
    }
  }

  private RowProblem read(ResultSet row) throws SQLException {
    return new RowProblem(
        row.getLong("line"),
        row.getString("column_name"),
        row.getString("reason"),
        json.readValue(row.getString("record"), CELLS));
  }
}
