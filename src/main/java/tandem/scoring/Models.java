package tandem.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.journal.Kind;

/** The scoring models. Remembered once read, since a model never changes. */
@Component
class Models {

  private static final String ACTIVE = "select id from score_model where retired_at is null";
  private static final String HALF_LIFE = "select half_life_days from score_model where id = :id";
  private static final String RULES =
      "select * from score_rule where model_id = :id order by position";
  private static final String IN_FORCE =
      "select id as model, (select max(version) from fit_table) as fit from score_model where retired_at is null";

  private final JdbcClient jdbc;
  private final ConcurrentMap<Integer, Model> remembered = new ConcurrentHashMap<>();

  Models(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What scores are given by: the model, and the version of the fit table. */
  record InForce(int model, int fit) {}

  InForce inForce() {
    return jdbc.sql(IN_FORCE).query(InForce.class).single();
  }

  Model active() {
    return get(jdbc.sql(ACTIVE).query(Integer.class).single());
  }

  Model get(int id) {
    return remembered.computeIfAbsent(id, this::read);
  }

  private Model read(int id) {
    return new Model(
        id,
        jdbc.sql(HALF_LIFE).param("id", id).query(Double.class).single(),
        jdbc.sql(RULES).param("id", id).query((row, number) -> rule(row)).list());
  }

  private static Rule rule(ResultSet row) throws SQLException {
    var most = row.getBigDecimal("most");
    return new Rule(
        row.getInt("id"),
        row.getString("title"),
        Side.valueOf(row.getString("side")),
        Kind.valueOf(row.getString("kind")),
        row.getString("contains"),
        row.getDouble("points"),
        row.getDouble("least"),
        most == null ? null : most.doubleValue(),
        row.getDouble("cap"));
  }
}
