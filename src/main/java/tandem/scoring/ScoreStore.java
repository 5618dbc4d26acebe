package tandem.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.platform.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The kept scores. */
@Component
class ScoreStore {

  private static final TypeReference<List<Tally>> TALLIES = new TypeReference<>() {};

  /** Locks them in the order of their ids, which every writer keeps to. */
  private static final String LOCK =
      """
      select person_id, model_id, contributions, fit, fit_version, fit_lines,
             (select m.id from score_model m where m.retired_at is null) as model_in_force,
             (select max(version) from fit_table) as fit_in_force
        from person_score
       where person_id = any(:persons::uuid[])
       order by person_id
         for no key update
      """;

  private static final String LOAD =
      "select model_id, contributions, fit, fit_version, fit_lines from person_score where person_id = :person";

  private static final String ADD =
      """
      insert into person_score (person_id, model_id, heat, contributions, fit, fit_version, fit_lines)
      select person_id, model_id, heat, contributions, fit, fit_version, fit_lines::int[]
        from unnest(:persons::uuid[], :models::int[], :heats::float8[], :contributions::jsonb[], :fits::text[],
                    :versions::int[], :lines::text[])
             as new (person_id, model_id, heat, contributions, fit, fit_version, fit_lines)
       order by person_id
      """;

  private static final String CHANGE =
      """
      update person_score s
         set model_id = new.model_id, heat = new.heat, contributions = new.contributions, fit = new.fit,
             fit_version = new.fit_version, fit_lines = new.fit_lines::int[]
        from unnest(:persons::uuid[], :models::int[], :heats::float8[], :contributions::jsonb[], :fits::text[],
                    :versions::int[], :lines::text[])
             as new (person_id, model_id, heat, contributions, fit, fit_version, fit_lines)
       where s.person_id = new.person_id
      """;

  private static final String FORGET =
      "delete from person_score where person_id = any(:persons::uuid[])";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ScoreStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  HeldScores lock(Collection<PersonId> persons) {
    var held = new HeldScores();
    if (!persons.isEmpty()) {
      jdbc.sql(LOCK)
          .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
          .query(
              row -> {
                held.add(
                    new Models.InForce(row.getInt("model_in_force"), row.getInt("fit_in_force")),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    state(row));
              });
    }
    return held;
  }

  Optional<ScoreState> find(PersonId person) {
    return jdbc.sql(LOAD)
        .param("person", person.value())
        .query((row, number) -> state(row))
        .optional();
  }

  /** Keeps the scores of people who had none yet. */
  void add(Map<PersonId, ScoreState> states) {
    write(ADD, states);
  }

  /** Keeps scores that are locked. */
  void change(Map<PersonId, ScoreState> states) {
    write(CHANGE, states);
  }

  void forget(Collection<PersonId> persons) {
    jdbc.sql(FORGET)
        .params(Columns.of(List.copyOf(persons)).with("persons", person -> person).arrays())
        .update();
  }

  private void write(String sql, Map<PersonId, ScoreState> states) {
    if (!states.isEmpty()) {
      jdbc.sql(sql)
          .params(
              Columns.of(List.copyOf(states.entrySet()))
                  .with("persons", Map.Entry::getKey)
                  .with("models", entry -> entry.getValue().model())
                  .with("heats", entry -> entry.getValue().heat())
                  .with(
                      "contributions",
                      entry -> json.writeValueAsString(entry.getValue().tallies().values()))
                  .with("fits", entry -> entry.getValue().grade().fit())
                  .with("versions", entry -> entry.getValue().grade().version())
                  .with("lines", entry -> array(entry.getValue().grade().segmentLines()))
                  .arrays())
          .update();
    }
  }

  /** As PostgreSQL writes it: {1,2}. */
  private static String array(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private ScoreState state(ResultSet row) throws SQLException {
    var tallies =
        json.readValue(row.getString("contributions"), TALLIES).stream()
            .collect(Collectors.toMap(Tally::rule, Function.identity()));
    var lines = (Integer[]) row.getArray("fit_lines").getArray();
    var grade =
        new Grade(Fit.valueOf(row.getString("fit")), row.getInt("fit_version"), List.of(lines));
    return new ScoreState(row.getInt("model_id"), tallies, grade);
  }
}
