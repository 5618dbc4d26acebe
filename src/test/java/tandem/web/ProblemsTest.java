package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    var answer = api.get("/api/v1/people");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Tandem\"");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.text("/detail")).contains("Authorization: Bearer");
  }

  @Test
  void refusesATokenItDoesNotKnow() {
    var answer = api.as("tdm_invented").get("/api/v1/people");

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

  @Test
  void takesNoBodyOverTheLimitWhetherItTellsItsLengthOrNot() {
    var large = new byte[2_000_000];

    assertThat(api.send("POST", "/v1/track", large, "application/json").status()).isEqualTo(413);
    assertThat(
            api.as(cast.mia()).send("POST", "/api/v1/people", large, "application/json").status())
        .isEqualTo(413);
  }

  @Test
  void showsAStrangerTheWayIn() {
    assertThat(browser.stranger().get("/error").status()).isEqualTo(404);
  }
}
