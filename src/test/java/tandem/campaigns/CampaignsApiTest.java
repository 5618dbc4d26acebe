package tandem.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class CampaignsApiTest {

  private static final String PATH = "/api/v1/campaigns";

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired Campaigns campaigns;

  @Test
  void createsACampaignAndShowsIt() {
    var answer =
        mia(
            """
            {"name": "Spring", "objective": "LEAD_GENERATION", "channel": "PAID_SEARCH", "utmCampaign": " Spring-26 ",
             "budget": 10000, "currency": "usd", "from": "2026-03-01", "to": "2026-05-31"}
            """);

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(location).isEqualTo(PATH + "/" + answer.text("/id"));
    var shown = api.as(cast.sam()).get(location);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text("/name")).isEqualTo("Spring");
    assertThat(shown.text("/objective")).isEqualTo("LEAD_GENERATION");
    assertThat(shown.text("/channel")).isEqualTo("PAID_SEARCH");
    assertThat(shown.text("/utmCampaign")).isEqualTo("spring-26");
    assertThat(shown.json().at("/budget").decimalValue()).isEqualByComparingTo("10000");
    assertThat(shown.text("/currency")).isEqualTo("USD");
    assertThat(shown.text("/from")).isEqualTo("2026-03-01");
    assertThat(shown.text("/to")).isEqualTo("2026-05-31");
    assertThat(shown.json().at("/spent").decimalValue()).isEqualByComparingTo("0");
  }

  @Test
  void takesWordsForObjectiveAndChannelAndTheCompanysCurrency() {
    var answer =
        mia(
            Map.of(
                "name", "W", "objective", "direct sales", "channel", "e-mail", "utmCampaign", "w"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.text("/objective")).isEqualTo("SALES");
    assertThat(answer.text("/channel")).isEqualTo("EMAIL");
    assertThat(answer.text("/currency")).isEqualTo("EUR");
    assertThat(answer.json().at("/budget").isNull()).isTrue();
  }

  @Test
  void namesEveryFieldThatIsMissingOrWrong() {
    var missing = mia("{}");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(fields(missing)).containsExactly("name", "objective", "channel", "utmCampaign");

    var wrong = new HashMap<String, Object>(plan("wrong"));
    wrong.put("objective", "world peace");
    wrong.put("budget", -1);
    wrong.put("currency", "EURO");
    wrong.put("from", "2026-02-30");
    assertThat(fields(mia(wrong))).containsExactly("objective", "budget", "currency", "from");

    wrong.putAll(plan("turned"));
    wrong.putAll(Map.of("budget", 1, "currency", "EUR", "from", "2026-02-01", "to", "2026-01-01"));
    assertThat(fields(mia(wrong))).containsExactly("to");
  }

  @Test
  void refusesAUtmCampaignThatAnotherCampaignHas() {
    assertThat(mia(plan("same")).status()).isEqualTo(201);

    var again = mia(plan("SAME"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(fields(again)).containsExactly("utmCampaign");
  }

  @Test
  void keepsWhatEachDayCostAndReplacesADayToldAgain() {
    var path = PATH + "/" + mia(plan("spend")).text("/id");

    var first =
        spend(
            path,
            "[{\"day\": \"2026-01-01\", \"amount\": 10.5}, {\"day\": \"2026-01-02\", \"amount\": \"20\"}]");
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    var second = spend(path, "[{\"day\": \"2026-01-02\", \"amount\": 30}]");

    assertThat(second.json().at("/spent").decimalValue())
        .isEqualByComparingTo(new BigDecimal("40.5"));
    assertThat(spend(path, "[]").status()).isEqualTo(200);
  }

  @Test
  void takesSpendWhollyOrNotAtAll() {
    var path = PATH + "/" + mia(plan("whole")).text("/id");

    var answer =
        spend(
            path,
            """
            [{"day": "2026-01-01", "amount": 1}, {"day": "soon", "amount": 1}, {"day": "2026-01-02", "amount": -1},
             {"day": "2026-01-01", "amount": 2}, {"amount": 2}, null]
            """);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(fields(answer))
        .containsExactly("[1].day", "[2].amount", "[3].day", "[4].day", "[5]");
    assertThat(api.as(cast.mia()).get(path).json().at("/spent").decimalValue())
        .isEqualByComparingTo("0");
  }

  @Test
  void namesThePlaceOfAWrongType() {
    var path = PATH + "/" + mia(plan("types")).text("/id");

    var answer = spend(path, "[{\"day\": \"2026-01-01\", \"amount\": {\"a\": 1}}]");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(fields(answer)).containsExactly("[0].amount");
    assertThat(spend(path, "{\"day\": \"2026-01-01\"}").status()).isEqualTo(400);
  }

  @Test
  void isReadByEverybodyAndChangedByMarketing() {
    assertThat(api.as(cast.sam()).post(PATH, plan("sam")).status()).isEqualTo(403);
    assertThat(api.as(cast.max()).post(PATH, plan("max")).status()).isEqualTo(201);
    var path = PATH + "/" + mia(plan("rights")).text("/id");
    assertThat(api.as(cast.sue()).post(path + "/spend", "[]").status()).isEqualTo(403);
    assertThat(api.as(cast.sue()).get(path).status()).isEqualTo(200);
    assertThat(api.get(path).status()).isEqualTo(401);
  }

  @Test
  void listsTheNewestFirstSliceBySlice() {
    for (var i = 0; i < 3; i++) {
      mia(plan("slice" + i));
    }
    var first = api.as(cast.sam()).get(PATH + "?limit=2");
    assertThat(first.json().at("/items").size()).isEqualTo(2);
    var next = api.as(cast.sam()).get(PATH + "?limit=200&after=" + first.text("/next"));
    var all = api.as(cast.sam()).get(PATH + "?limit=200");
    assertThat(next.json().at("/items").size() + 2).isEqualTo(all.json().at("/items").size());
    assertThat(next.json().at("/next").isNull()).isTrue();
    assertThat(api.as(cast.sam()).get(PATH + "?after=nonsense").status()).isEqualTo(400);
    assertThat(api.as(cast.sam()).get(PATH + "?limit=0").status()).isEqualTo(400);
  }

  @Test
  void knowsNoCampaignByAnIdThatIsNone() {
    assertThat(api.as(cast.mia()).get(PATH + "/nonsense").status()).isEqualTo(404);
    var unknown = PATH + "/" + CampaignId.next();
    assertThat(api.as(cast.mia()).get(unknown).status()).isEqualTo(404);
    assertThat(spend(unknown, "[]").status()).isEqualTo(404);
  }

  @Test
  void findsCampaignsByWhatTouchesCarry() {
    var id = CampaignId.of(mia(plan("touched")).text("/id"));

    assertThat(campaigns.named(List.of("TOUCHED ", "unheard of")))
        .containsExactly(entry("touched", id));
    assertThat(campaigns.named(List.of())).isEmpty();
  }

  private Api.Answer mia(Object body) {
    return api.as(cast.mia()).post(PATH, body);
  }

  private Api.Answer spend(String path, String lines) {
    return api.as(cast.mia()).post(path + "/spend", lines);
  }

  private static Map<String, Object> plan(String utm) {
    return Map.of("name", utm, "objective", "SALES", "channel", "display", "utmCampaign", utm);
  }

  private static List<String> fields(Api.Answer answer) {
    return answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString()).toList();
  }
}
