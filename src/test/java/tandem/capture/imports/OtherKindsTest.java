package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

/** Imports of other things than people. */
@TandemTest
class OtherKindsTest {

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
  void interactionsAreScoredAndCanBeTakenBack() {
    importing.people("email\nknown@history.example\n");
    var known = people.byEmail("known@history.example").orElseThrow().toString();
    assertThat(score(known)).isEqualByComparingTo("0");
    var done =
        take(
            "interactions",
            """
            E-mail;Event;Subject;When;URL;utm_source;utm_medium;Amount;Currency
            known@history.example;Demo requested;Live demo;21.11.2026 10:00;https://halden.example/demo;google;cpc;;
            known@history.example;Order Completed;Starter;21.11.2026;;;;1.234,50;eur
            known@history.example;Played golf;;20.11.2026;;;;;
            new@history.example;Form submitted;Contact;20.11.2026;;;;;
            new@history.example;Order Completed;;20.11.2026;;;;5;
            ;Page viewed;;20.11.2026;;;;;
            new@history.example;;;1.1.2099;;;;;
            new@history.example;Order Refunded;;20.11.2026;;;;;
            """);

    assertThat(tally(done)).isEqualTo("DONE 4 0 4");
    assertThat(score(known)).isGreaterThan(new BigDecimal("30"));
    assertThat(
            jdbc.sql("select sum(amount) from interaction where kind = 'PURCHASED'")
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("1234.50");
    var timeline = api.get("/api/v1/people/" + known + "/timeline").body();
    assertThat(timeline).contains("PAID_SEARCH").contains("Played golf");

    var undone = importing.step(done.text("/id"), "undo");

    assertThat(undone.text("/undo/removed")).isEqualTo("1");
    assertThat(undone.text("/undo/restored")).isEqualTo("1");
    assertThat(score(known)).isEqualByComparingTo("0");
    assertThat(people.byEmail("new@history.example")).isEmpty();
  }

  @Test
  void spendIsAddedUpByDayAndCanBeTakenBack() {
    var campaign = campaign("Spring", "spring");
    campaign("Autumn", "autumn");
    api.post(
        "/api/v1/campaigns/" + campaign + "/spend",
        "[{\"day\":\"2026-03-02\",\"amount\":10},{\"day\":\"2026-03-05\",\"amount\":7}]");

    var done =
        take(
            "spend",
            """
            Campaign,Day,Amount spent,Clicks
            Spring,2026-03-01,"1,000.25",9
            spring,2026-03-01,0.25,9
            SPRING,2026-03-02,20,9
            winter,2026-03-01,5,9
            autumn,2026-03-01,-5,9
            autumn,someday,5,9
            """);

    assertThat(tally(done)).isEqualTo("DONE 2 1 3");
    assertThat(spent()).isEqualTo("2026-03-01=1000.50 2026-03-02=20.00 2026-03-05=7.00");
    var undone = importing.step(done.text("/id"), "undo");
    assertThat(undone.text("/undo/removed")).isEqualTo("1");
    assertThat(undone.text("/undo/restored")).isEqualTo("1");
    assertThat(spent()).isEqualTo("2026-03-02=10.00 2026-03-05=7.00");
  }

  private Answer take(String kind, String csv) {
    return importing.done(
        importing.start(csv.getBytes(StandardCharsets.UTF_8), Map.of("kind", kind)));
  }

  private BigDecimal score(String person) {
    return new BigDecimal(api.get("/api/v1/people/" + person).text("/score"));
  }

  private String campaign(String name, String utm) {
    var answer =
        api.post(
            "/api/v1/campaigns",
            Map.of(
                "name",
                name,
                "objective",
                "LEAD_GENERATION",
                "channel",
                "PAID_SEARCH",
                "utmCampaign",
                utm,
                "currency",
                "EUR"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("/id");
  }

  private String spent() {
    return String.join(
        " ",
        jdbc.sql("select day || '=' || amount from campaign_spend order by day")
            .query(String.class)
            .list());
  }

  private static String tally(Answer answer) {
    return "%s %s %s %s"
        .formatted(
            answer.text("/state"),
            answer.text("/created"),
            answer.text("/updated"),
            answer.text("/failed"));
  }
}
