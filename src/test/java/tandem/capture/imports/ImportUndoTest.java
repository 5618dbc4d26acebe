package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.People;

/** An import that should not have been. */
@TandemTest
class ImportUndoTest {

  /** All that an import of people writes. */
  private static final List<String> TABLES =
      List.of(
          "person",
          "identity",
          "company",
          "interaction",
          "person_score",
          "person_stage",
          "stage_move");

  @Autowired Api anybody;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private Api api;
  private Importing importing;

  @BeforeEach
  void signIn() {
    api = anybody.as(cast.mia());
    importing = new Importing(api);
  }

  @Test
  void leavesNoTraceOfPeopleWhomNobodyTouched() {
    importing.people("email,company\nold@known.example,Known Ltd\n");
    var before = everything();
    var csv = new StringBuilder("email,id,company,note\n");
    for (var i = 0; i < 1_200; i++) {
      csv.append("u%d@undo%d.example,U-%d,Undo %d,x\n".formatted(i, i % 7, i, i % 7));
    }
    var done = importing.people(csv.append("u3@undo3.example,,,again\n").toString());
    assertThat(done.text("/created")).isEqualTo("1200");

    var undone = importing.step(done.text("/id"), "undo");

    assertThat(undo(undone)).isEqualTo("UNDONE 1200 0 0");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void givesBackWhatItChangedUnlessItWasChangedSince() {
    importing.people("email,id,first name,last name,phone\nada@back.example,B-1,Ada,,1\n");
    importing.people("email,id,first name,phone\nbob@back.example,B-2,Bob,2\n");
    var done =
        importing.people(
            """
            email,id,first name,last name,phone,plan
            ada@other.example,B-1,Adele,King,11,Pro
            bob@back.example,B-2,Robert,,22,
            carl@back.example,B-3,Carl,,,
            """);
    importing.people("email,phone\nbob@back.example,333\n");

    var undone = importing.step(done.text("/id"), "undo");

    assertThat(undo(undone)).isEqualTo("UNDONE 1 1 1");
    var ada = people.find(people.byEmail("ada@back.example").orElseThrow()).orElseThrow();
    assertThat(ada.email()).isEqualTo("ada@back.example");
    assertThat(ada.firstName()).isEqualTo("Ada");
    assertThat(ada.lastName()).isNull();
    assertThat(ada.attributes()).isEmpty();
    assertThat(people.byEmail("ada@other.example")).isEmpty();
    var bob = people.find(people.byEmail("bob@back.example").orElseThrow()).orElseThrow();
    assertThat(bob.firstName()).isEqualTo("Bob");
    assertThat(bob.phone()).as("changed since").isEqualTo("333");
    assertThat(people.byEmail("carl@back.example")).isEmpty();
  }

  @Test
  void keepsPeopleToWhomSomethingHappenedSince() {
    var done =
        importing.people("email\nquiet@keep.example\nbusy@keep.example\ndeal@keep.example\n");
    importing.people("email,first name\nbusy@keep.example,Busy\n");
    var person = people.byEmail("deal@keep.example").orElseThrow();
    assertThat(
            anybody
                .as(cast.max())
                .post("/api/v1/deals", Map.of("person", person.toString(), "name", "Pump"))
                .status())
        .isEqualTo(201);

    var undone = importing.step(done.text("/id"), "undo");

    assertThat(undo(undone)).isEqualTo("UNDONE 1 0 2");
    assertThat(people.byEmail("quiet@keep.example")).isEmpty();
    assertThat(people.byEmail("busy@keep.example")).isPresent();
    assertThat(people.byEmail("deal@keep.example")).isPresent();
    assertThat(undo(importing.step(done.text("/id"), "undo"))).isEqualTo("UNDONE 1 0 2");
  }

  @Test
  void isRefusedBeforeTheImportIsOver() {
    var csv = "email\nearly@undo.example\n".getBytes(StandardCharsets.UTF_8);
    var checked = importing.done(importing.start(csv, Map.of("dryRun", "true")));

    assertThat(api.post("/api/v1/imports/" + checked.text("/id") + "/undo").status())
        .isEqualTo(409);
    assertThat(api.post("/api/v1/imports/" + checked.text("/id") + "/pause").status())
        .isEqualTo(409);
    assertThat(api.post("/api/v1/imports/" + checked.text("/id") + "/resume").status())
        .isEqualTo(409);
    assertThat(api.post("/api/v1/imports/" + checked.text("/id") + "/cancel").status())
        .isEqualTo(409);
  }

  @Test
  void aNoStaysWithTheAddressThatTheImportHadBrought() {
    importing.people("email,id\nada@no.example,N-1\n");
    var done = importing.people("email,id\nada@other-no.example,N-1\n");
    var ada = people.byEmail("ada@other-no.example").orElseThrow();
    api.post(
        "/api/v1/people/" + ada + "/consents",
        Map.of("purpose", "EMAIL", "state", "WITHDRAWN", "wording", "No more mails"));

    importing.step(done.text("/id"), "undo");

    assertThat(people.byEmail("ada@other-no.example")).isEmpty();
    assertThat(
            jdbc.sql("select email from suppressed_address where email like '%no.example'")
                .query(String.class)
                .list())
        .containsExactly("ada@other-no.example");
  }

  private Map<String, Object> everything() {
    var all = new LinkedHashMap<String, Object>();
    for (var table : TABLES) {
      all.put(
          table,
          jdbc.sql("select to_jsonb(t)::text from %s t order by 1".formatted(table))
              .query(String.class)
              .list());
    }
    return all;
  }

  private static String undo(Answer answer) {
    return "%s %s %s %s"
        .formatted(
            answer.text("/state"),
            answer.text("/undo/removed"),
            answer.text("/undo/restored"),
            answer.text("/undo/kept"));
  }
}
