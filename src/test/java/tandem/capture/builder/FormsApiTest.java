package tandem.capture.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.SharedData;
import tandem.TandemTest;
import tools.jackson.databind.json.JsonMapper;

@TandemTest
class FormsApiTest {

  private static final String FIELDS =
      """
      [{"key": "email", "asks": {"type": "standard"}, "required": true},
       {"key": "role", "asks": {"type": "choice", "options": [{"value": "Lead", "label": {"en": "Lead"}}]},
        "label": {"en": "Your role"}},
       {"key": "team", "asks": {"type": "number"}, "label": {"en": "Team"},
        "when": {"field": "role", "test": "IS", "value": "Lead"}}]
      """;

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  @Test
  void formsAreMadeReadChangedAndCounted() {
    var mia = api.as(cast.mia());
    var made = mia.post("/api/v1/forms", form("api-form", FIELDS, ""));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    var path = "/api/v1/forms/" + made.text("/id");
    assertThat(made.text("/definition/fields/2/when/test")).isEqualTo("IS");
    assertThat(browser.stranger().get("/f/api-form").html()).contains("Your role");

    browser
        .stranger()
        .post("/f/api-form", Map.of("email", "a@api-form.example", "role", "Lead", "team", "4"));
    var statistics = mia.get(path + "/statistics");
    assertThat(statistics.json().path("taken").asInt()).isEqualTo(1);
    assertThat(statistics.json().path("views").asInt()).isZero();
    var submissions = mia.get(path + "/submissions?state=taken");
    assertThat(submissions.text("/items/0/answers/team")).isEqualTo("4");
    assertThat(submissions.text("/items/0/state")).isEqualTo("TAKEN");

    var changed =
        mia.send(
            "PUT",
            path,
            form("ignored", FIELDS, "").getBytes(StandardCharsets.UTF_8),
            "application/json");
    assertThat(changed.json().path("version").asInt()).isEqualTo(2);
    assertThat(changed.text("/slug")).isEqualTo("api-form");
    assertThat(mia.get("/api/v1/forms").body()).contains("api-form");
    assertThat(mia.post("/api/v1/forms", form("api-form", FIELDS, "")).status()).isEqualTo(409);

    var page = browser.as(cast.mia());
    var numbers = page.get("/capture/forms/" + made.text("/id") + "/statistics?days=7").html();
    assertThat(numbers).contains("Where do people stop?", "Nobody has looked at it");
    assertThat(page.get("/capture/forms/" + made.text("/id") + "/embed").html())
        .contains("&lt;script src=", "/f/api-form.js", "/web-to-lead")
        .doesNotContain("<script src=\"http");
    assertThat(page.get("/capture/forms/" + made.text("/id") + "/submissions").html())
        .contains("a@api-form.example", "Team: 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | '' | fields",
        "[{\"key\": \"a b\", \"asks\": {\"type\": \"text\"}, \"label\": {\"en\": \"x\"}}] | '' | fields[0].key",
        "[{\"key\": \"utm_x\", \"asks\": {\"type\": \"text\"}, \"label\": {\"en\": \"x\"}}] | '' | fields[0].key",
        "[{\"key\": \"phone\", \"asks\": {\"type\": \"text\"}, \"label\": {\"en\": \"x\"}}] | '' | fields[0].key",
        "[{\"key\": \"x\", \"asks\": {\"type\": \"standard\"}}] | '' | fields[0].key",
        "[{\"key\": \"x\", \"asks\": {\"type\": \"text\"}}] | '' | fields[0].label",
        "[{\"key\": \"x\", \"asks\": {\"type\": \"choice\", \"options\": []}, \"label\": {\"en\": \"x\"}}] | '' | fields[0].options",
        "[{\"key\": \"x\", \"asks\": {\"type\": \"hidden\"}}] | '' | fields[0].value",
        "[{\"key\": \"x\", \"asks\": {\"type\": \"text\"}, \"label\": {\"en\": \"\\u0000\"}}] | '' | fields[0].label",
        "[] | ', \"most\": 99' | most",
        "[] | ', \"origins\": [\"https://x.example/path\"]' | origins",
        "[] | ', \"after\": {\"type\": \"redirect\", \"url\": \"https://x.example/\"}' | after.url",
        "[] | ', \"after\": {\"type\": \"deliver\", \"asset\": \"none\"}' | after.asset",
        "[] | ', \"optIn\": {\"hours\": 0}' | optIn.hours",
        "[] | ', \"messages\": {\"en\": {\"odd\": \"x\"}}' | messages",
      })
  void whatCannotBeIsRefusedWithItsPlace(String fields, String more, String place) {
    var answer = api.as(cast.mia()).post("/api/v1/forms", form("refused", fields, more));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("\"field\":\"" + place + "\"");
    assertThat(count("select count(*) from form where slug = 'refused'")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{",
        "[]",
        "null",
        "{\"name\": 7}",
        "{\"name\": \"x\", \"odd\": 1}",
        "{\"name\": \"x\", \"definition\": {\"fields\": [null]}}",
        "{\"name\": \"x\", \"definition\": {\"fields\": [{\"key\": \"a\", \"asks\": {\"type\": \"odd\"}}]}}",
        "{\"name\": \"x\", \"definition\": {\"fields\": [{\"key\": \"a\"}]}}",
        "{\"name\": \"x\", \"definition\": {\"fields\": [{\"asks\": {\"type\": \"text\"}}]}}",
        "{\"name\": \"x\", \"definition\": {\"languages\": [null]}}",
        "{\"name\": \"x\", \"definition\": {\"title\": {\"en\": null}}}",
        "{\"name\": \"x\", \"definition\": {\"title\": \"text\"}}",
        "{\"name\": \"x\", \"definition\": {\"after\": {\"type\": \"redirect\"}}}",
        "{\"name\": \"x\", \"definition\": {\"messages\": {\"en\": null}}}",
        "{\"name\": \"x\", \"definition\": {\"fields\": [{\"key\": \"a\", \"asks\": {\"type\": \"consent\"}}]}}",
        "{\"name\": \"x\", \"definition\": {\"fields\": [{\"key\": \"a\", \"asks\": {\"type\": \"choice\"}}]}}",
        "{\"name\": \"x\", \"definition\": {\"fields\": [{\"key\": \"a\", \"asks\": {\"type\": \"text\"}, \"when\": {}}]}}",
      })
  void whatCannotBeReadIsRefused(String body) {
    var answer = api.as(cast.mia()).post("/api/v1/forms", body);
    assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
  }

  @Test
  void oddQuestionsGetClearAnswers() {
    var mia = api.as(cast.mia());
    var demo = mia.get("/api/v1/forms").text("/items/0/id");
    for (var odd :
        new String[] {
          "/statistics?days=0",
          "/statistics?days=x",
          "/submissions?state=odd",
          "/submissions?limit=1000",
          "/submissions?after=odd"
        }) {
      assertThat(mia.get("/api/v1/forms/" + demo + odd).status()).as(odd).isEqualTo(400);
    }
    assertThat(mia.get("/api/v1/forms/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(mia.get("/api/v1/forms/odd").status()).isEqualTo(404);
    assertThat(api.as(cast.sam()).get("/api/v1/forms").status()).isEqualTo(403);
    assertThat(api.get("/api/v1/forms").status()).isEqualTo(401);
  }

  @Test
  void hostileAnswersAreKeptUnchangedOrRefusedAndNothingBreaks() {
    var mia = api.as(cast.mia());
    var fields =
        """
        [{"key": "email", "asks": {"type": "standard"}, "required": true},
         {"key": "firstName", "asks": {"type": "standard"}},
         {"key": "note", "asks": {"type": "message"}, "label": {"en": "Note"}}]
        """;
    assertThat(mia.post("/api/v1/forms", form("naughty", fields, "")).status()).isEqualTo(201);
    var strings = JsonMapper.builder().build().readTree(SharedData.bytes("strings/blns.json"));
    int number = 0;
    for (var string : strings) {
      var text = string.asString();
      var email = "n%d@naughty.example".formatted(number++);
      var page =
          browser
              .stranger()
              .post("/f/naughty", Map.of("email", email, "firstName", text, "note", text));
      assertThat(page.status()).as(text).isIn(200, 422, 428, 429);
      assertThat(page.html()).doesNotContain("<script>alert", "Exception");
    }
    assertThat(
            count(
                "select count(*) from form_submission where form_id = (select id from form where slug = 'naughty')"))
        .isPositive();
  }

  @Test
  void tooManyFieldsAndWrongTypesAreRefused() {
    var body =
        IntStream.range(0, 10_000).mapToObj(i -> "p" + i + "=x").collect(Collectors.joining("&"));
    for (var path :
        new String[] {"/f/demo", "/f/demo/inline", "/f/demo/seen", "/f/demo/web-to-lead"}) {
      var many =
          api.send(
              "POST",
              path,
              body.getBytes(StandardCharsets.UTF_8),
              "application/x-www-form-urlencoded");
      assertThat(many.status()).as(path).isBetween(400, 413);
      for (var type :
          new String[] {"application/json", "text/plain", "multipart/form-data", "odd/type"}) {
        var wrong =
            api.send("POST", path, "{\"email\": [1]}".getBytes(StandardCharsets.UTF_8), type);
        assertThat(wrong.status()).as(path + " " + type).isLessThan(500);
      }
      var damaged =
          api.send(
              "POST",
              path,
              "email=%zz&=&&%00=%ff".getBytes(StandardCharsets.UTF_8),
              "application/x-www-form-urlencoded");
      assertThat(damaged.status()).as(path).isLessThan(500);
    }
    assertThat(
            count(
                "select count(*) from form_submission s join form f on f.id = s.form_id where f.slug = 'demo'"))
        .isZero();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static String form(String slug, String fields, String more) {
    return """
        {"name": "Made by a program", "slug": "%s", "kind": "FORM_SUBMITTED",
         "definition": {"languages": ["en"], "title": {"en": "Hello"}, "fields": %s%s}}
        """
        .formatted(slug, fields, more);
  }
}
