package tandem.deals;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the stages of the pipeline. */
@Component
class PipelineStore {

  private static final String STAGES =
      "select code, name as stage_name, probability, usual_days from pipeline_stage order by position";

  private final JdbcClient jdbc;

  PipelineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Pipeline load() {
    return new Pipeline(jdbc.sql(STAGES).query((row, _) -> stage(row)).list());
  }

  static PipelineStage stage(ResultSet row) throws SQLException {
    return new PipelineStage(
        row.getString("code"),
        row.getString("stage_name"),
        row.getBigDecimal("probability"),
        row.getInt("usual_days"));
  }
}
