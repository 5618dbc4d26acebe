package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

/** What an import would do, before it does it. */
@TandemTest
class DryRunTest {

  private static final List<String> TABLES =
      List.of("person", "identity", "interaction", "company", "person_score", "import_problem");

  @Autowired Api anybody;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  private Api api;
  private Importing importing;

  @BeforeEach
  void signIn() {
    api = anybody.as(cast.mia());
    importing = new Importing(api);
  }

  @Test
  void foretellsWhatTheImportThenDoesAndWritesNothing() {
    importing.people("email,first name\nada@dry.example,Ada\n");
    var before = counts();
    var csv = new StringBuilder("email,first name,created\nada@dry.example,Adele,\n");
    for (var i = 0; i < 6_000; i++) {
      csv.append("p%d@dry.example,P,\n".formatted(i % 5_500));
    }
    csv.append("nobody,X,\nz@dry.example,Z,someday\n");

    var dry = dryRun(csv.toString());

    assertThat(dry.text("/state")).isEqualTo("UPLOADED");
    assertThat(counts()).isEqualTo(before);
    assertThat(tally(dry, "/dryRun")).isEqualTo("5500 501 0 2");
    assertThat(dry.text("/dryRun/done")).isEqualTo("6003");
    var samples = dry.json().at("/dryRun/samples").toString();
    assertThat(samples).contains("\"outcome\":\"UPDATED\"", "ada@dry.example");
    assertThat(samples).contains("is not an e-mail address", "is not a date that can be read");

    var done = importing.step(dry.text("/id"), "start");
    assertThat(tally(done, "")).isEqualTo("5500 501 0 2");
  }

  @Test
  void forgetsWhatItFoundWhenSomethingElseIsDecided() {
    var dry = dryRun("email,first name\ndora@dry.example,Dora\n");
    assertThat(tally(dry, "/dryRun")).isEqualTo("1 0 0 0");

    var again = api.post("/api/v1/imports/" + dry.text("/id") + "/check", "{\"known\":\"SKIP\"}");
    assertThat(again.status()).isEqualTo(202);
    var settled = importing.settled(dry.text("/id"));
    assertThat(settled.text("/known")).isEqualTo("SKIP");
    assertThat(tally(settled, "/dryRun")).isEqualTo("1 0 0 0");
    assertThat(api.send("DELETE", "/api/v1/imports/" + dry.text("/id"), null, "").status())
        .isEqualTo(204);
    assertThat(api.get("/api/v1/imports/" + dry.text("/id")).status()).isEqualTo(404);
  }

  @Test
  void ofAnotherKindIsRolledBack() {
    importing.people("email\ndeal@dry.example\n");
    var dry =
        importing.done(
            importing.start(
                bytes("email,deal name\ndeal@dry.example,Pump\nx@dry.example,None\n"),
                Map.of("kind", "deals", "dryRun", "true")));

    assertThat(tally(dry, "/dryRun")).isEqualTo("1 0 0 1");
    assertThat(jdbc.sql("select count(*) from deal").query(Long.class).single()).isZero();
  }

  private Answer dryRun(String csv) {
    return importing.done(importing.start(bytes(csv), Map.of("dryRun", "true")));
  }

  private List<Long> counts() {
    return TABLES.stream()
        .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  private static String tally(Answer answer, String at) {
    return "%s %s %s %s"
        .formatted(
            answer.text(at + "/created"),
            answer.text(at + "/updated"),
            answer.text(at + "/skipped"),
            answer.text(at + "/failed"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
