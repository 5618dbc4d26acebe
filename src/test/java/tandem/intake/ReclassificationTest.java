package tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class ReclassificationTest {

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  private String key = "";

  @BeforeEach
  void openADoor() {
    jdbc.sql("truncate interaction, reclassification").update();
    key =
        mia()
            .post("/api/v1/sources", "{\"name\": \"Site\", \"kind\": \"website\"}")
            .text("/writeKey");
  }

  @Test
  void givesEarlierTouchesTheChannelOfANewRule() {
    visit("rule-1", "https://halden.example/?utm_source=messe-2026");
    assertThat(channel("rule-1")).isEqualTo("OTHER");

    var rule =
        mia()
            .post(
                "/api/v1/channel-rules",
                "{\"place\": \"SOURCE\", \"match\": \"CONTAINS\", \"value\": \"Messe\", \"channel\": \"EVENT\"}");
    assertThat(rule.status()).isEqualTo(201);
    assertThat(
            mia()
                .get("/api/v1/channel-rules/verdict?url=https://x.example/?utm_source=messe")
                .text("/because"))
        .contains("your rule says: utm_source contains messe");
    reclassify();

    assertThat(channel("rule-1")).isEqualTo("EVENT");
    visit("rule-2", "https://halden.example/?utm_source=messe-2027");
    assertThat(channel("rule-2")).isEqualTo("EVENT");
    browser
        .as(cast.mia())
        .submit(
            "/campaigns/channels", "/campaigns/channels/" + rule.text("/id") + "/remove", Map.of());
    assertThat(mia().get("/api/v1/channel-rules").json().path("items")).isEmpty();
  }

  @Test
  void joinsEarlierTouchesToACampaignNamedLaterByAnyOfItsWords() {
    visit("camp-1", "https://halden.example/?utm_source=google&utm_campaign=Spring%20Sale");
    visit("camp-2", "https://halden.example/?gclid=x&gad_campaignid=21843905517");
    visit("camp-3", "https://halden.example/?utm_source=google&utm_id=abc.123");

    var made =
        mia()
            .post(
                "/api/v1/campaigns",
                """
                {"name": "Spring", "objective": "SALES", "channel": "PAID_SEARCH", "utmCampaign": "spring sale",
                 "aliases": ["21843905517", "ABC.123"], "currency": "EUR"}
                """);
    assertThat(made.json().path("aliases")).hasSize(2);

    await()
        .until(
            () ->
                jdbc.sql("select count(*) from interaction where campaign_id = :id::uuid")
                        .param("id", made.text("/id"))
                        .query(Long.class)
                        .single()
                    == 3);
    visit("camp-4", "https://halden.example/?utm_id=ABC.123");
    assertThat(
            jdbc.sql("select count(*) from interaction where campaign_id is not null")
                .query(Long.class)
                .single())
        .isEqualTo(4);
    assertThat(
            mia()
                .post(
                    "/api/v1/campaigns",
                    "{\"name\": \"Other\", \"objective\": \"SALES\", \"channel\": \"EMAIL\", \"utmCampaign\": \"abc.123\"}")
                .body())
        .contains("abc.123 belongs to another campaign");
  }

  @Test
  void takesThePointsFromWhoeverTurnsOutToBeAProgram() {
    track("{\"userId\": \"ada\", \"event\": \"Demo Requested\", \"messageId\": \"bot-1\"}");
    assertThat(heat()).isPositive();
    // As if the list of programs had not known it then.
    jdbc.sql(
            "update interaction set facts = facts || '{\"userAgent\": \"curl/8.5.0\"}' where message_id = 'bot-1'")
        .update();

    reclassify();

    assertThat(
            jdbc.sql("select bot from interaction where message_id = 'bot-1'")
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(heat()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(mia().get("/api/v1/traffic").json().path("bots").asInt()).isEqualTo(1);

    jdbc.sql("update interaction set facts = facts - 'userAgent' where message_id = 'bot-1'")
        .update();
    reclassify();
    assertThat(heat()).isPositive();
  }

  @Test
  void suspectsABrowserThatTurnsPagesTooFast() {
    for (int i = 0; i < 15; i++) {
      track(
          "{\"anonymousId\": \"fast\", \"event\": \"Page Viewed\", \"messageId\": \"fast-%d\", \"timestamp\": \"2026-03-01T12:00:00.%02dZ\"}"
              .formatted(i, i));
    }
    assertThat(
            jdbc.sql("select count(*) from interaction where bot and message_id like 'fast-%'")
                .query(Long.class)
                .single())
        .isEqualTo(6);
  }

  @Test
  void thePageCountsPeopleAndProgramsApartAndStartsARun() {
    track(
        "{\"anonymousId\": \"x\", \"event\": \"Seen\", \"context\": {\"userAgent\": \"<b>curl</b>/8\", \"automated\": true}}");
    var marketer = browser.as(cast.mia());

    assertThat(marketer.get("/intake").html()).contains("/b&gt;/8").doesNotContain("<b>curl");
    assertThat(marketer.submit("/intake", "/intake/reclassifications", Map.of()).html())
        .contains("Asked for by");
    assertThat(browser.as(cast.sam()).get("/intake").status()).isEqualTo(403);
  }

  @Test
  void refusesARuleThatSaysNothing() {
    var refused = mia().post("/api/v1/channel-rules", "{\"place\": \"MOON\", \"value\": \" \"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("place", "match", "value", "channel");
  }

  private void reclassify() {
    var run = mia().post("/api/v1/reclassifications", "{}");
    assertThat(run.status()).isEqualTo(202);
    await()
        .until(
            () ->
                mia()
                    .get("/api/v1/reclassifications/" + run.text("/id"))
                    .json()
                    .hasNonNull("finishedAt"));
  }

  private Api mia() {
    return api.as(cast.mia());
  }

  private void visit(String browser, String url) {
    track(
        "{\"anonymousId\": \"%s\", \"event\": \"Page Viewed\", \"properties\": {\"url\": \"%s\"}}"
            .formatted(browser, url));
  }

  private void track(String body) {
    assertThat(api.authorized("Bearer " + key).post("/v1/track", body).status()).isEqualTo(200);
  }

  private String channel(String browser) {
    return jdbc.sql(
            "select i.channel from interaction i join visitor v on v.id = i.visitor_id where v.anonymous_id = :name")
        .param("name", browser)
        .query(String.class)
        .single();
  }

  private double heat() {
    return jdbc.sql(
            "select s.heat from person_score s join identity i on i.person_id = s.person_id where i.value = 'ada'")
        .query(Double.class)
        .single();
  }
}
