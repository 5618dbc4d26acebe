package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.People;

@TandemTest
class ImportApiTest {

  @Autowired Api anybody;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;
  @Autowired People people;

  private Api api;
  private Importing importing;

  @BeforeEach
  void signIn() {
    api = anybody.as(cast.mia());
    importing = new Importing(api);
  }

  @Test
  void answersAtOnceAndTellsLaterWhatCameOfIt() {
    var started =
        importing.start(
            bytes("E-Mail;Vorname;Plan\nada@first.example;Ada;Pro\nnobody;Bob;\n"), Map.of());
    var done = importing.done(started);

    assertThat(started.headers().firstValue("Location"))
        .hasValue("/api/v1/imports/" + started.text("/id"));
    assertThat(done.text("/kind")).isEqualTo("people");
    assertThat(done.text("/fileName")).isEqualTo("leads.csv");
    assertThat(counts(done)).isEqualTo("DONE 2 2 1 0 1");
    assertThat(done.json().at("/mapping").toString())
        .isEqualTo("{\"E-Mail\":\"email\",\"Vorname\":\"firstName\",\"Plan\":\"attribute\"}");
    var problems = api.get("/api/v1/imports/" + started.text("/id") + "/problems");
    assertThat(problems.json().at("/items").size()).isEqualTo(1);
    assertThat(problems.text("/items/0/line")).isEqualTo("3");
    assertThat(problems.text("/items/0/column")).isEqualTo("E-Mail");
    assertThat(problems.text("/items/0/reason")).startsWith("is not an e-mail address");
    assertThat(problems.json().at("/next").isNull()).isTrue();
  }

  @Test
  void updatesSomebodyWeAlreadyKnow() {
    importing.people("email,first name,phone\nbob@twice.example,Bob,1\n");
    var again =
        importing.people(
            "email,first name,phone,plan\nBOB@twice.example,Robert,,Basic\ncarl@twice.example,,,\n");

    assertThat(counts(again)).isEqualTo("DONE 2 2 1 1 0");
    var bob = people.find(people.byEmail("bob@twice.example").orElseThrow()).orElseThrow();
    assertThat(bob.attributes()).containsEntry("plan", "Basic");
    assertThat(bob.firstName()).isEqualTo("Robert");
    assertThat(bob.phone()).isEqualTo("1");
  }

  @Test
  void listsEveryRowThatCannotBeReadWithLineColumnAndReason() {
    var done =
        importing.people(
            """
            email,id,created,note
            "ada@rows.example",1,2026-01-31,"two
            lines"
            ,,2026-01-31,nobody
            bob@rows.example,2,soon,
            carl@rows.example,3
            dora@rows.example,4,2026-01-31,a,b
            emil@rows.example,5,2099-01-01,
            fred,6,31.31.2026,x\0y
            gina@rows.example,7,2026-01-31,fine
            """);

    assertThat(counts(done)).isEqualTo("DONE 8 8 2 0 6");
    var items = api.get("/api/v1/imports/" + done.text("/id") + "/problems").json().at("/items");
    assertThat(items.valueStream().map(Object::toString))
        .containsExactly(
            problem(
                4,
                "",
                "The row says neither an e-mail nor an id nor a whole phone number, so nobody knows who"
                    + " it is."),
            problem(5, "created", "is not a date that can be read, such as 2026-01-31"),
            problem(6, "", "The row has 2 values where the header names 4 columns."),
            problem(7, "", "The row has 5 values where the header names 4 columns."),
            problem(8, "created", "lies in the future"),
            problem(
                9,
                "created, note",
                "created is not a date that can be read, such as 2026-01-31;"
                    + " note contains a NUL character"));
  }

  @Test
  void pagesThroughTheProblems() {
    var done = importing.people("email,x\n" + "nobody,1\n".repeat(5));
    var path = "/api/v1/imports/" + done.text("/id") + "/problems?limit=2";
    var first = api.get(path);
    var second = api.get(path + "&after=" + first.text("/next"));

    assertThat(second.text("/items/0/line")).isEqualTo("4");
    assertThat(api.get(path + "&after=!").status()).isEqualTo(400);
    assertThat(api.get(path.replace("limit=2", "limit=0")).status()).isEqualTo(400);
  }

  @Test
  void followsTheMappingThatIsGiven() {
    var done =
        importing.people(
            bytes("email,contact,code,secret\nwrong,dora@map.example,D-1,x\n"),
            Map.of(
                "mapping",
                "{\"contact\":\"email\",\"code\":\"externalId\",\"secret\":null,\"email\":\"attribute\"}"));

    assertThat(counts(done)).isEqualTo("DONE 1 1 1 0 0");
    var dora = people.find(people.byExternalId("D-1").orElseThrow()).orElseThrow();
    assertThat(dora.attributes()).isEqualTo(Map.of("email", "wrong"));
    assertThat(people.byEmail("dora@map.example")).isPresent();
  }

  @Test
  void leavesOutWhatAFileOfProblemsHasBeforeItsColumns() {
    var done =
        importing.people(
            """
            Line,Column,Reason,email,note
            3,email,is not an e-mail address,emma@mended.example,'=kept
            """);

    assertThat(counts(done)).isEqualTo("DONE 1 1 1 0 0");
    var emma = people.find(people.byEmail("emma@mended.example").orElseThrow()).orElseThrow();
    assertThat(emma.attributes()).isEqualTo(Map.of("note", "=kept"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Mail\":\"email\"} | mapping.Mail | is no column of this file",
        "{\"name\":\"nonsense\"} | mapping.name | cannot be \"nonsense\": there is no such field",
        "{\"name\":\"email\",\"email\":\"email\"} | mapping.name | is mapped to a field that",
        "{\"email\":\"ignore\"} | mapping | No column says who the people are",
        "[1] | mapping | must be JSON that names columns",
        "{ | mapping | must be JSON that names columns",
      })
  void refusesAMappingThatCannotBe(String mapping, String field, String reason) {
    var answer = importing.start(bytes("email,name\na@b.example,A\n"), Map.of("mapping", mapping));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors").toString()).contains("\"" + field + "\"");
    assertThat(answer.body().replace("\\\"", "\"")).contains(reason);
    assertThat(rowsOfImportFrom("a@b.example")).isZero();
  }

  @Test
  void refusesWholeWhatItCannotReadAndKeepsNothing() {
    var before = imports();

    assertRefused("", "The file is empty.");
    assertRefused("email,EMAIL\na@b.c,d\n", "are both called");
    assertRefused(
        "email,name\na@b.example,\"Ada\nb@b.example,Bob\n", "opens on line 2 in column B");
    assertRefused("PK\3\4xl/workbook.xml", "it is damaged");
    assertRefused("%PDF-1.4", "This is a PDF document");
    assertRefused("name,plan\nAda,1\n", "No column says who the people are");
    assertThat(imports()).isEqualTo(before);
  }

  private void assertRefused(String csv, String reason) {
    var answer = importing.start(bytes(csv), Map.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(reason);
  }

  @Test
  void refusesWhatIsNoUpload() {
    assertThat(importing.start(bytes("email\na@b.c\n"), Map.of("kind", "cats")).body())
        .contains("must be one of people");
    assertThat(api.post("/api/v1/imports", "{}").status()).isEqualTo(415);
    assertThat(api.send("POST", "/api/v1/imports", bytes("x"), "multipart/form-data").status())
        .isEqualTo(400);
    assertThat(api.get("/api/v1/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/imports/1").status()).isEqualTo(404);
    assertThat(api.get("/api/v1/imports/" + UUID.randomUUID() + "/problems").status())
        .isEqualTo(404);
  }

  @Test
  void isClosedToStrangersAndToSales() {
    var csv = bytes("email\nx@closed.example\n");
    var fields = Map.of("kind", "people");

    assertThat(anybody.multipart("/api/v1/imports", "a.csv", csv, fields).status()).isEqualTo(401);
    assertThat(anybody.as("wrong").multipart("/api/v1/imports", "a.csv", csv, fields).status())
        .isEqualTo(401);
    var sales = anybody.as(cast.sam());
    assertThat(sales.multipart("/api/v1/imports", "a.csv", csv, fields).status()).isEqualTo(403);
    var id = importing.people("email\ny@closed.example\n").text("/id");
    assertThat(sales.get("/api/v1/imports/" + id).status()).isEqualTo(403);
    assertThat(sales.get("/api/v1/imports/" + id + "/problems").status()).isEqualTo(403);
    assertThat(people.byEmail("x@closed.example")).isEmpty();
  }

  @Test
  void forgetsTheFileOnceItIsIn() {
    var id = importing.people("email\nz@parts.example\n").text("/id");

    assertThat(
            jdbc.sql("select count(*) from import_part where import_id = :id::uuid")
                .param("id", id)
                .query(Long.class)
                .single())
        .isZero();
  }

  private long imports() {
    return jdbc.sql("select count(*) from import").query(Long.class).single();
  }

  private long rowsOfImportFrom(String email) {
    return people.byEmail(email).isPresent() ? 1 : 0;
  }

  private static String problem(long line, String column, String reason) {
    return "{\"line\":%d,\"column\":\"%s\",\"reason\":\"%s\"}".formatted(line, column, reason);
  }

  private static String counts(Answer done) {
    return "%s %s %s %s %s %s"
        .formatted(
            done.text("/state"),
            done.text("/rows"),
            done.text("/done"),
            done.text("/created"),
            done.text("/updated"),
            done.text("/failed"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
