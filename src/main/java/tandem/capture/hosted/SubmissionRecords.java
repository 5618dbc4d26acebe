package tandem.capture.hosted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.PersonRows;
import tandem.people.Traces;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sent by forms, also where it was never taken. */
@Component
class SubmissionRecords implements PersonRecords {

  private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

  private static final String NOT_TAKEN =
      """
      select jsonb_strip_nulls(to_jsonb(s) - 'merged_from')
        from form_submission s
       where s.person_id is null and lower(s.answers ->> 'email') = any (:emails)
       order by s.submitted_at
      """;

  private static final String STRIP =
      """
      update form_submission
         set person_id = :shell, merged_from = null, answers = '{}', facts = '{}', ip = null, link = null, reason = null
       where person_id = :person
      """;

  private static final String DROP =
      "delete from form_submission where person_id is null and lower(answers ->> 'email') = any (:emails)";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final PersonRows submissions;

  SubmissionRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.submissions = new PersonRows(jdbc, "form_submission", "submitted_at, key");
  }

  @Override
  public String key() {
    return "forms";
  }

  @Override
  public Set<String> tables() {
    return Set.of("form_submission");
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public List<PersonRows> rows() {
    return List.of(submissions);
  }

  @Override
  public List<Kept> export(Traces who) {
    var others =
        jdbc
            .sql(NOT_TAKEN)
            .param("emails", who.emails().toArray(String[]::new))
            .query(String.class)
            .list()
            .stream()
            .map(row -> json.readValue(row, ROW))
            .toList();
    return List.of(
        submissions.export("What you sent by forms", who.person()),
        new Kept("form_submission_not_taken", "Sent by forms, not taken", others));
  }

  @Override
  public void erase(Traces who, PersonId shell, Instant now) {
    jdbc.sql(STRIP).param("person", who.person().value()).param("shell", shell.value()).update();
    jdbc.sql(DROP).param("emails", who.emails().toArray(String[]::new)).update();
  }
}
