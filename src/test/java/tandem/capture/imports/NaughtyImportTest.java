package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.SharedData;
import tandem.TandemTest;
import tandem.people.People;
import tandem.platform.MovableClock;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Strings that break things elsewhere come through every door unchanged. */
@TandemTest
class NaughtyImportTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NOTES =
      """
      select i.value as id, p.attributes->>'Note' as note, p.last_name as name
        from person p
        join identity i on i.person_id = p.id and i.kind = 'EXTERNAL_ID' and i.value like 'naughty-%'
      """;

  @Autowired MovableClock clock;
  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  @Test
  void comeThroughAnImportUnchanged() throws IOException {
    var strings = strings();
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("External ID", "Note", "Surname");
      for (var i = 0; i < strings.size(); i++) {
        var name = strings.get(i).strip();
        csv.writeRecord("naughty-" + i, strings.get(i), name.length() > 100 ? "" : name);
      }
    }
    var done =
        new Importing(api.as(cast.mia()))
            .people(text.toString().getBytes(StandardCharsets.UTF_8), Map.of());

    assertThat(done.text("/failed")).as(done.body()).isEqualTo("0");
    var kept = jdbc.sql(NOTES).query().listOfRows();
    assertThat(kept).hasSize(strings.size());
    for (var row : kept) {
      var string = strings.get(Integer.parseInt(String.valueOf(row.get("id")).substring(8)));
      assertThat(row.get("note")).isEqualTo(string.isBlank() ? null : string);
      var name = string.strip();
      assertThat(row.get("name")).isEqualTo(name.isEmpty() || name.length() > 100 ? null : name);
    }
  }

  @Test
  void comeThroughAFormUnchanged() {
    var number = 0;
    for (var string : strings().stream().filter(s -> !s.isBlank() && s.length() <= 100).toList()) {
      // As slowly as one household may fill in forms.
      clock.ahead(Duration.ofSeconds(5L * number));
      var email = "naughty" + number++ + "@strings.example";
      var thanks = browser.stranger().post("/f/demo", Map.of("email", email, "jobTitle", string));
      assertThat(thanks.path()).as(string).isEqualTo("/f/demo/thanks");
      var kept = people.find(people.byEmail(email).orElseThrow()).orElseThrow();
      assertThat(kept.jobTitle()).isEqualTo(string.strip());
    }
  }

  private static List<String> strings() {
    return JSON
        .readValue(SharedData.bytes("strings/blns.json"), new TypeReference<List<String>>() {})
        .stream()
        .filter(string -> string.indexOf('\0') < 0)
        .toList();
  }
}
