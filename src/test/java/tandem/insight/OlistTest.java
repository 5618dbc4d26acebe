package tandem.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.SharedData;
import tandem.TandemTest;

/** A real company's year: 8,000 leads of a marketplace, imported over the API. */
@TandemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlistTest {

  private static final String LEADS = "olist_marketing_qualified_leads_dataset.csv";
  private static final String DEALS = "olist_closed_deals_dataset.csv";

  @Autowired Api api;
  @Autowired Browser browser;
  @Autowired Cast cast;

  @BeforeAll
  void imports() throws InterruptedException {
    load(LEADS, "people");
    load(DEALS, "deals");
  }

  @Test
  void countsTheLeadsAndThoseWon() {
    var summary = api.as(cast.mia()).get("/api/v1/insight/summary").json();

    assertThat(summary.at("/leads").asInt()).isEqualTo(8000);
    assertThat(summary.at("/won").asInt()).isEqualTo(842);
    assertThat(summary.at("/conversion").asDouble()).isEqualTo(0.10525);
  }

  @Test
  void showsForEachOriginHowManyWereWon() {
    var found = new HashMap<String, String>();
    for (var row : api.as(cast.mia()).get("/api/v1/insight/sources").json()) {
      var source = row.at("/source").isNull() ? "nobody said" : row.at("/source").asString();
      found.put(source, row.at("/won").asInt() + "/" + row.at("/leads").asInt());
    }

    assertThat(found)
        .containsOnly(
            entry("unknown", "179/1099"),
            entry("paid_search", "195/1586"),
            entry("organic_search", "271/2296"),
            entry("direct_traffic", "56/499"),
            entry("referral", "24/284"),
            entry("social", "75/1350"),
            entry("display", "6/118"),
            entry("other_publicities", "3/65"),
            entry("email", "15/493"),
            entry("other", "4/150"),
            entry("nobody said", "14/60"));
  }

  @Test
  void showsTheOldLeadsThoughNobodyCameInTheLastYear() {
    var page = browser.as(cast.mia()).get("/insight");

    assertThat(page.html()).contains("8,000 people became known to us; 842 of them");
  }

  @Test
  void listsThePeopleBehindANumber() {
    var page = browser.as(cast.sam()).get("/insight/people?figure=won&source=paid_search");

    assertThat(page.html()).contains("195 people").contains("Paid search");
  }

  private void load(String file, String kind) throws InterruptedException {
    var bytes = SharedData.bytes("olist/" + file);
    var answer = api.as(cast.mia()).multipart("/api/v1/imports", file, bytes, Map.of("kind", kind));
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    var path = "/api/v1/imports/" + answer.text("/id");
    for (var second = 0; second < 120; second++) {
      var state = api.as(cast.mia()).get(path);
      if (state.text("/state").equalsIgnoreCase("done")) {
        assertThat(state.json().at("/failed").asInt()).as(state.body()).isZero();
        return;
      }
      Thread.sleep(1000);
    }
    throw new AssertionError("The import did not end within two minutes");
  }
}
