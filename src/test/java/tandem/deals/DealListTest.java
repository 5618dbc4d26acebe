package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.intake.Intake;
import tandem.people.PersonId;

@TandemTest
class DealListTest {

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;

  private PersonId ada = PersonId.next();

  @BeforeEach
  void meetAda() {
    ada = Somebody.named(intake, "Ada", "Lovelace", "Analytical Engines");
  }

  @Test
  void leadsFromTheBoardToTheDealsThatHaveStalled() {
    var slow = open("Slow");
    open("Quick");
    assertThat(browser.as(cast.mia()).get("/deals").html()).doesNotContain("stalled</a>");

    jdbc.sql("update deal set stage_since = stage_since - interval '28 days 1 hour' where id = :id")
        .param("id", DealId.of(slow).value())
        .update();

    assertThat(browser.as(cast.mia()).get("/deals").html())
        .contains("href=\"/deals/list?state=stalled&amp;owner=\"", "1 has stalled</a>");
    assertThat(browser.as(cast.mia()).get("/deals/list?state=stalled&owner=").html())
        .contains(">Slow</a>", "Stalled<span class=\"chip-count\">1</span>")
        .doesNotContain(">Quick</a>");
    var listed = api.as(cast.mia()).get("/api/v1/deals?state=stalled");
    assertThat(listed.json().at("/items")).hasSize(1);
    assertThat(listed.text("/items/0/id")).isEqualTo(slow);
  }

  @Test
  void isAFileOfExactlyWhatIsSeen() {
    var lost = open("=cmd|' /C calc'!A0");
    open("Another");
    api.as(cast.sam())
        .post(
            "/api/v1/deals/" + lost + "/lose",
            Map.of("reason", "price", "note", "Two,\nthree \"four\""));
    var mia = browser.as(cast.mia());

    assertThat(mia.get("/deals/list?state=lost").html()).contains("href=\"/deals.csv?state=lost\"");
    var csv = mia.get("/deals.csv?state=lost");

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("deals.csv");
    assertThat(csv.html())
        .startsWith("\uFEFFDeal,Person,Company,Amount,Currency,State,Stage,Owner,Opened")
        .contains(
            "'=cmd|' /C calc'!A0,Ada Lovelace,Analytical Engines,1000.00,EUR,Lost,Discovery,Sam,",
            ",Too expensive,\"Two,\nthree \"\"four\"\"\"")
        .doesNotContain("Another");
    assertThat(mia.get("/deals.csv").html()).contains("Another,Ada Lovelace", "'=cmd|");
  }

  @Test
  void refusesAFileOfWhatCannotBeAskedFor() {
    var mia = browser.as(cast.mia());

    assertThat(mia.get("/deals.csv?state=asleep").status()).isEqualTo(400);
    assertThat(mia.get("/deals.csv?owner=me").status()).isEqualTo(400);
    assertThat(browser.stranger().get("/deals.csv").path()).isEqualTo("/sign-in");
  }

  private String open(String name) {
    var answer =
        api.as(cast.sam())
            .post(
                "/api/v1/deals", Map.of("person", ada.toString(), "name", name, "amount", "1000"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("/id");
  }
}
