package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
  private static final Pattern FORMULA = Pattern.compile("'[=+\\-@\\t\\r\\n]");
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
  void comeOutOnThePageInTheApiAndInTheExportUnchanged() throws IOException {
    var strings =
        strings().stream().filter(string -> !string.isBlank() && string.length() <= 100).toList();
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("External ID", "Surname", "Job title");
      for (var i = 0; i < strings.size(); i++) {
        csv.writeRecord("shown-" + i, strings.get(i), strings.get(i));
      }
    }
    new Importing(api.as(cast.mia()))
        .people(text.toString().getBytes(StandardCharsets.UTF_8), Map.of());

    var mia = browser.as(cast.mia());
    var exported = exported(mia.get("/people.csv").html());
    for (var i = 0; i < strings.size(); i++) {
      var string = strings.get(i).strip();
      var id = people.byExternalId("shown-" + i).orElseThrow();
      var told = api.as(cast.mia()).get("/api/v1/people/" + id);
      assertThat(told.text("/lastName")).isEqualTo(string);
      var page = mia.get("/people/" + id);
      assertThat(page.status()).isEqualTo(200);
      assertThat(unescaped(page.html())).as("on the page").contains(string);
      assertThat(exported).as("in the export").contains(string);
    }
  }

  /** The names in the file, without the apostrophe that keeps a spreadsheet from computing. */
  private static List<String> exported(String csv) {
    return CsvReader.builder().ofCsvRecord(csv.substring(1)).stream()
        .map(row -> row.getField(0))
        .map(name -> FORMULA.matcher(name).lookingAt() ? name.substring(1) : name)
        .map(String::strip)
        .toList();
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

  /** As a browser reads it. */
  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static List<String> strings() {
    return JSON
        .readValue(SharedData.bytes("strings/blns.json"), new TypeReference<List<String>>() {})
        .stream()
        .filter(string -> string.indexOf('\0') < 0)
        .toList();
  }
}
