package tandem.people.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.People;
import tandem.platform.MovableClock;

@TandemTest
class RetentionTest {

  private static final Instant LONG_AGO = Instant.parse("2024-01-01T10:00:00Z");

  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  @Autowired private Retention retention;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;

  private Api api;
  private String key = "";

  @BeforeEach
  void longAgo() {
    api = anybody.as(cast.ann());
    clock.stopAt(LONG_AGO);
    key = api.post("/api/v1/sources", Map.of("name", "Site", "kind", "website")).text("/writeKey");
  }

  @AfterEach
  void off() {
    retention.rules().forEach(rule -> retention.keep(rule, 0));
    clock.backToNow();
  }

  @Test
  void erasesWhoDidNothingForLongAndNobodyElse() {
    person("idle@old.example");
    person("came-back@old.example");
    var buyer = person("deal@old.example");
    api.post("/api/v1/deals", Map.of("person", buyer, "name", "Old deal", "currency", "EUR"));
    var asked = person("asked@old.example");
    clock.backToNow();
    api.post(
        "/api/v1/people/" + asked + "/consents",
        Map.of("purpose", "EMAIL", "state", "WITHDRAWN", "wording", "No more mails"));
    person("new@old.example");
    track("came-back@old.example", "browser-back");
    var before = jdbc.sql("select count(*) from person").query(Long.class).single();

    retention.run(() -> false);
    assertThat(people.byEmail("idle@old.example")).as("a rule that is off").isPresent();
    api.send(
        "PUT",
        "/api/v1/retention/idle-people",
        "{\"months\": 12}".getBytes(StandardCharsets.UTF_8),
        "application/json");
    retention.run(() -> false);

    assertThat(people.byEmail("idle@old.example")).isEmpty();
    assertThat(people.byEmail("came-back@old.example")).isPresent();
    assertThat(people.byEmail("asked@old.example")).isPresent();
    assertThat(people.byEmail("deal@old.example")).isPresent();
    assertThat(people.byEmail("new@old.example")).isPresent();
    assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void forgetsStrangersButNotTheirPurchases() {
    anonymous("stranger-1", "Looked around", "");
    anonymous("stranger-2", "Looked around", "");
    anonymous("stranger-2", "Order Completed", ", \"total\": 10, \"currency\": \"EUR\"");
    clock.backToNow();
    anonymous("stranger-3", "Looked around", "");

    var rule = retention.rule("anonymous-hits").orElseThrow();
    assertThat(retention.dryRun(rule, 6).count()).isEqualTo(1);
    retention.keep(rule, 6);
    retention.run(() -> false);

    assertThat(browsers()).isEqualTo("stranger-2, stranger-3");
    assertThat(
            jdbc.sql("select count(*) from interaction where person_id is null")
                .query(Long.class)
                .single())
        .isEqualTo(3);
    assertThat(retention.dryRun(rule, 6).count()).isZero();
  }

  @Test
  void showsADryRunThatChangesNothingAndLetsOnlyAdminsSwitch() {
    person("dry@old.example");
    clock.backToNow();
    var max = stranger.as(cast.max());

    var page = max.get("/people/privacy?rule=idle-people&months=12");
    assertThat(page.html())
        .contains("It would forget", "dry@old.example")
        .doesNotContain("Switch on");
    assertThat(people.byEmail("dry@old.example")).isPresent();
    assertThat(max.get("/people/privacy?rule=idle-people&months=2").status()).isEqualTo(422);
    assertThat(max.get("/people/privacy?rule=idle-people&months=x").html())
        .contains("from 3 to 240");
    assertThat(max.get("/people/privacy?rule=none&months=12").status()).isEqualTo(404);
    assertThat(
            max.submit(
                    "/people/privacy", "/people/privacy/rules/idle-people", Map.of("months", "12"))
                .status())
        .isEqualTo(403);

    var ann = stranger.as(cast.ann());
    ann.submit("/people/privacy", "/people/privacy/rules/idle-people", Map.of("months", "18"));
    assertThat(api.get("/api/v1/retention").text("/items/1/months")).isEqualTo("18");
    ann.submit("/people/privacy", "/people/privacy/rules/idle-people", Map.of("months", ""));
    assertThat(api.get("/api/v1/retention").text("/items/1/months")).isEqualTo("0");
    assertThat(anybody.as(cast.max()).get("/api/v1/retention").status()).isEqualTo(403);
  }

  private String person(String email) {
    return api.post("/api/v1/people", Map.of("email", email)).text("/id");
  }

  private void track(String email, String browser) {
    send(
        "{\"event\": \"Came back\", \"anonymousId\": \"%s\", \"context\": {\"traits\": {\"email\": \"%s\"}}}"
            .formatted(browser, email));
  }

  private void anonymous(String browser, String event, String more) {
    send(
        "{\"event\": \"%s\", \"anonymousId\": \"%s\", \"properties\": {\"x\": 1%s}}"
            .formatted(event, browser, more));
  }

  private void send(String body) {
    var basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    assertThat(anybody.authorized("Basic " + basic).post("/v1/track", body).status())
        .isEqualTo(200);
  }

  private String browsers() {
    return jdbc.sql(
            "select string_agg(anonymous_id, ', ' order by anonymous_id) from visitor where person_id is null")
        .query(String.class)
        .single();
  }
}
