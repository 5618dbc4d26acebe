package tandem.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class ProblemsTest {

  @Autowired private Api api;
  @Autowired private Browser browser;
  @Autowired private Cast cast;

  @Test
  void asksAProgramWithoutTokenForOne() {
    var answer = api.get("/api/v1/probe/1");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Tandem\"");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.text("/detail")).contains("Authorization: Bearer");
  }

  @Test
  void refusesATokenItDoesNotKnow() {
    var answer = api.as("tdm_invented").get("/api/v1/probe/1");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("invalid_token");
  }

  @Test
  void tellsAProgramThatThereIsNothing() {
    var answer = api.as(cast.mia()).get("/api/v1/nothing-here");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/title")).isEqualTo("Not Found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"size\": \"large\"}              | size             | must be a number",
        "{\"day\": \"yesterday\"}           | day              | must be a day such as 2026-01-31",
        "{\"parts\": 7}                     | parts            | must be a list",
        "{\"parts\": [{}, {\"size\": []}]}  | parts[1].size    | must be a number",
        "{\"colour\": 1}                    | colour           | is not a field here; known are",
        "{\"name\": {\"first\": \"Ada\"}}   | name             | must be text",
        "[1]                                | ``               | must be an object",
      })
  void namesTheFieldThatIsOfTheWrongKind(String json, String field, String reason) {
    var answer = api.as(cast.mia()).post("/api/v1/probe", json);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/reason")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"name\": | line 1", "{'name': 1} | line 1", "not json | line 1"})
  void saysWhereTheJsonBreaks(String json, String where) {
    var answer = api.as(cast.mia()).post("/api/v1/probe", json);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail")).startsWith("This is not valid JSON").contains(where);
  }

  @Test
  void saysThatTheBodyIsMissing() {
    var answer = api.as(cast.mia()).post("/api/v1/probe");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail")).isEqualTo("The body is missing.");
  }

  @Test
  void knowsNothingUnderAnIdThatIsNone() {
    assertThat(api.as(cast.mia()).get("/api/v1/probe/banana").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"limit=0, limit", "limit=201, limit", "limit=many, limit", "after=%21, after"})
  void namesTheParameterThatCannotBeRead(String query, String field) {
    var answer = api.as(cast.mia()).get("/api/v1/probe/" + cast.mia().id() + "?" + query);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void saysWhichMethodsThereAre() {
    var answer = api.as(cast.mia()).send("DELETE", "/api/v1/probe", null, "application/json");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void takesNoOtherKindOfContent() {
    var answer =
        api.as(cast.mia()).send("POST", "/api/v1/probe", "a=b".getBytes(UTF_8), "text/csv");

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void takesNoBodyOverTheLimitWhetherItTellsItsLengthOrNot() {
    var large = "a".repeat(2_000_000).getBytes(UTF_8);
    var mia = api.as(cast.mia());

    assertThat(api.send("POST", "/v1/probe", large, "text/plain").status()).isEqualTo(413);
    assertThat(api.chunked("/v1/probe", large, "text/plain").status()).isEqualTo(413);
    assertThat(mia.post("/api/v1/probe", large).status()).isEqualTo(413);
    var json = ("{\"name\": \"" + "a".repeat(2_000_000) + "\"}").getBytes(UTF_8);
    var answer = mia.chunked("/api/v1/probe", json, "application/json");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text("/detail")).contains("1024 KB");
  }

  @Test
  void takesABodyBelowTheLimitInChunks() {
    var small = "a".repeat(400_000).getBytes(UTF_8);

    assertThat(api.chunked("/v1/probe", small, "text/plain").body()).isEqualTo("took 400000");
  }

  @Test
  void keepsTheInsideToItselfWhenSomethingBreaks() {
    var answer = api.as(cast.mia()).get("/api/v1/broken");
    var page = browser.as(cast.mia()).get("/probe/broken");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text("/detail")).startsWith("Something went wrong on our side.");
    assertThat(page.status()).isEqualTo(500);
    assertThat(answer.body() + page.html())
        .doesNotContain("secret of the inside", "IllegalState", "tandem.web", "\tat ");
  }

  @Test
  void showsAPageForWhatIsNotThere() {
    var page = browser.as(cast.mia()).get("/nowhere");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.html()).contains("There is no such page.", "API tokens");
  }
}
