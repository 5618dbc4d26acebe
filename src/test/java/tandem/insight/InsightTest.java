package tandem.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;
import tandem.campaigns.CampaignId;
import tandem.campaigns.CampaignPlan;
import tandem.campaigns.Campaigns;
import tandem.campaigns.Channel;
import tandem.campaigns.DaySpend;
import tandem.campaigns.Objective;
import tandem.campaigns.Saved;
import tools.jackson.databind.JsonNode;

/**
 * January of a company with three leads, two of them won; every number worked out by hand. What
 * lies a second outside January, and what bots did, counts nowhere.
 */
@TandemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightTest {

  private static final String JANUARY = "?from=2026-01-01&to=2026-01-31";

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired Campaigns campaigns;
  @Autowired JdbcClient jdbc;

  @BeforeAll
  void january() {
    var given = new Given(jdbc);
    var spring = campaign("Spring", "EUR");
    var states = campaign("States", "USD");
    campaign("Idle", "EUR");
    spend(spring, "2026-01-01", "100.00");
    spend(spring, "2026-01-31", "200.00");
    spend(spring, "2026-02-01", "1000.00");
    spend(states, "2026-01-10", "50.00");

    var ada = given.person("Ada", "paid_search", "2026-01-01T00:00:00Z");
    given.touched(ada, null, states, "2026-01-02T10:00:00Z");
    given.touched(ada, null, spring, "2026-01-01T10:00:00Z");
    given.moved(ada, "MQL");
    given.accepted(ada);
    given.won(ada, "1000.00", "EUR", "2026-01-11T00:00:00Z");
    given.won(ada, null, "EUR", "2026-01-21T00:00:00Z");
    given.bought(ada, null, states, "10.00", "EUR", "2026-01-25T12:00:00Z");

    var bob = given.person("Bob", "paid_search", "2026-01-31T23:59:59Z");
    given.touchedByBot(bob, states, "2026-01-01T08:00:00Z");
    given.touched(bob, null, spring, "2026-01-31T23:59:00Z");
    given.moved(bob, "MQL");

    var cleo = given.person("Cleo", null, "2026-01-15T00:00:00Z");
    given.won(cleo, "500.00", "USD", "2026-02-14T00:00:00Z");
    given.boughtByBot(cleo, "2026-01-16T00:00:00Z");

    var dan = given.person("Dan", "organic_search", "2026-02-01T00:00:00Z");
    given.bought(dan, null, null, "40.00", "EUR", "2026-01-20T12:00:00Z");
    given.bought(dan, null, null, "7.00", "EUR", "2026-02-01T00:00:00Z");

    var eve = given.person("Eve", "organic_search", "2025-12-31T23:59:59Z");
    given.moved(eve, "MQL");
    given.touched(eve, null, states, "2025-12-30T10:00:00Z");
    given.bought(eve, null, null, "20.00", "USD", "2026-01-05T10:00:00Z");
    given.touched(eve, null, spring, "2026-01-06T10:00:00Z");

    var somebody = UUID.randomUUID();
    given.touched(null, somebody, spring, "2026-01-03T10:00:00Z");
    given.bought(null, somebody, null, "60.00", "EUR", "2026-01-04T10:00:00Z");
  }

  @Test
  void countsTheLeadsOfThePeriodAndWhatBecameOfThemSince() {
    var summary = answer("summary");

    assertThat(summary.at("/leads").asInt()).isEqualTo(3);
    assertThat(summary.at("/mqls").asInt()).isEqualTo(2);
    assertThat(summary.at("/accepted").asInt()).isEqualTo(1);
    assertThat(summary.at("/won").asInt()).isEqualTo(2);
    assertThat(summary.at("/purchases").asInt()).isEqualTo(4);
    assertThat(summary.at("/from").asString()).isEqualTo("2026-01-01");
    assertThat(summary.at("/to").asString()).isEqualTo("2026-01-31");
  }

  @Test
  void addsUpMoneyInTheCompanysCurrencyAndKeepsOthersApart() {
    var summary = answer("summary");

    assertThat(summary.at("/currency").asString()).isEqualTo("EUR");
    assertThat(decimal(summary, "/revenue")).isEqualByComparingTo("1110");
    assertThat(decimal(summary, "/dealRevenue")).isEqualByComparingTo("1000");
    assertThat(decimal(summary, "/purchaseRevenue")).isEqualByComparingTo("110");
    assertThat(decimal(summary, "/averageDealSize")).isEqualByComparingTo("1000");
    assertThat(decimal(summary, "/salesCycleDays")).isEqualByComparingTo("20");
    assertThat(decimal(summary, "/spend")).isEqualByComparingTo("300");
    assertThat(decimal(summary, "/costPerLead")).isEqualByComparingTo("100");
    assertThat(decimal(summary, "/costPerAcceptedLead")).isEqualByComparingTo("300");
    assertThat(decimal(summary, "/roi")).isEqualByComparingTo("2.7");
    assertThat(summary.at("/otherCurrencies").size()).isEqualTo(1);
    assertThat(summary.at("/otherCurrencies/0/currency").asString()).isEqualTo("USD");
    assertThat(decimal(summary, "/otherCurrencies/0/revenue")).isEqualByComparingTo("520");
    assertThat(decimal(summary, "/otherCurrencies/0/spend")).isEqualByComparingTo("50");
  }

  @Test
  void showsForEachSourceHowManyOfItsLeadsWereWon() {
    var sources = answer("sources");

    assertThat(sources.size()).isEqualTo(3);
    assertSource(sources.get(0), "paid_search", 2, 2, 1, 1, "0.5", 1, "1010");
    assertSource(sources.get(1), null, 1, 0, 0, 1, "1", 1, "60");
    assertThat(decimal(sources, "/1/otherCurrencies/0/amount")).isEqualByComparingTo("500");
    assertSource(sources.get(2), "organic_search", 0, 0, 0, 0, null, 2, "40");
    assertThat(decimal(sources, "/2/otherCurrencies/0/amount")).isEqualByComparingTo("20");
  }

  @Test
  void showsForEachCampaignWhatItCostAndBroughtInItsOwnCurrency() {
    var rows = answer("campaigns");

    assertThat(rows.valueStream().map(row -> row.at("/name").asString()))
        .containsExactly("Spring", "States", "Idle");
    var spring = rows.get(0);
    assertThat(spring.at("/objective").asString()).isEqualTo("LEAD_GENERATION");
    assertThat(spring.at("/channel").asString()).isEqualTo("PAID_SEARCH");
    assertThat(decimal(spring, "/spend")).isEqualByComparingTo("300");
    assertThat(spring.at("/leads").asInt()).isEqualTo(2);
    assertThat(spring.at("/accepted").asInt()).isEqualTo(1);
    assertThat(decimal(spring, "/costPerLead")).isEqualByComparingTo("150");
    assertThat(decimal(spring, "/costPerAcceptedLead")).isEqualByComparingTo("300");
    assertThat(spring.at("/purchases").asInt()).isEqualTo(1);
    assertThat(decimal(spring, "/revenue")).isEqualByComparingTo("1060");
    assertThat(decimal(spring, "/roi")).isEqualByComparingTo("2.5333");
    var states = rows.get(1);
    assertThat(states.at("/leads").asInt()).isZero();
    assertThat(states.at("/costPerLead").isNull()).isTrue();
    assertThat(states.at("/purchases").asInt()).isEqualTo(2);
    assertThat(decimal(states, "/revenue")).isEqualByComparingTo("20");
    assertThat(decimal(states, "/roi")).isEqualByComparingTo("-0.6");
    assertThat(states.at("/otherCurrencies/0/currency").asString()).isEqualTo("EUR");
    assertThat(decimal(states, "/otherCurrencies/0/amount")).isEqualByComparingTo("10");
    assertThat(rows.at("/2/roi").isNull()).isTrue();
  }

  @Test
  void takesAllTimeWhereNoDaysAreGiven() {
    var summary = api.as(cast.sam()).get("/api/v1/insight/summary").json();

    assertThat(summary.at("/leads").asInt()).isEqualTo(5);
    assertThat(summary.at("/purchases").asInt()).isEqualTo(5);
    assertThat(decimal(summary, "/spend")).isEqualByComparingTo("1300");
    assertThat(summary.at("/from").isNull()).isTrue();
  }

  @Test
  void takesADayThatIsOpenAtOneEnd() {
    var later = api.as(cast.mia()).get("/api/v1/insight/summary?from=2026-02-01").json();
    var earlier = api.as(cast.mia()).get("/api/v1/insight/summary?to=2025-12-31").json();

    assertThat(later.at("/leads").asInt()).isEqualTo(1);
    assertThat(earlier.at("/leads").asInt()).isEqualTo(1);
  }

  @Test
  void refusesDaysThatAreNoneAndNamesThem() {
    for (var figure : List.of("summary", "sources", "campaigns")) {
      var path = "/api/v1/insight/" + figure;
      var bad = api.as(cast.mia()).get(path + "?from=yesterday");
      assertThat(bad.status()).isEqualTo(400);
      assertThat(bad.text("/errors/0/field")).isEqualTo("from");
      var turned = api.as(cast.mia()).get(path + "?from=2026-02-01&to=2026-01-01");
      assertThat(turned.status()).isEqualTo(400);
      assertThat(turned.text("/detail")).contains("from");
      assertThat(api.as(cast.mia()).get(path + "?to=%2B999999999-12-31").status()).isEqualTo(400);
    }
  }

  @Test
  void asksForAToken() {
    assertThat(api.get("/api/v1/insight/summary").status()).isEqualTo(401);
  }

  private JsonNode answer(String figure) {
    var answer = api.as(cast.mia()).get("/api/v1/insight/" + figure + JANUARY);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static void assertSource(
      JsonNode row,
      @Nullable String source,
      int leads,
      int mqls,
      int accepted,
      int won,
      @Nullable String conversion,
      int purchases,
      String revenue) {
    assertThat(row.at("/source").isNull() ? null : row.at("/source").asString()).isEqualTo(source);
    assertThat(row.at("/leads").asInt()).isEqualTo(leads);
    assertThat(row.at("/mqls").asInt()).isEqualTo(mqls);
    assertThat(row.at("/accepted").asInt()).isEqualTo(accepted);
    assertThat(row.at("/won").asInt()).isEqualTo(won);
    if (conversion == null) {
      assertThat(row.at("/conversion").isNull()).isTrue();
    } else {
      assertThat(decimal(row, "/conversion")).isEqualByComparingTo(conversion);
    }
    assertThat(row.at("/purchases").asInt()).isEqualTo(purchases);
    assertThat(decimal(row, "/revenue")).isEqualByComparingTo(revenue);
  }

  private static BigDecimal decimal(JsonNode node, String pointer) {
    return node.at(pointer).decimalValue();
  }

  private CampaignId campaign(String name, String currency) {
    var plan =
        new CampaignPlan(
            name, Objective.LEAD_GENERATION, Channel.PAID_SEARCH, name, null, currency, null, null);
    return switch (campaigns.create(plan, Instant.EPOCH)) {
      case Saved.As(var id) -> id;
      case Saved.Refused(var refusals) -> throw new AssertionError(refusals);
    };
  }

  private void spend(CampaignId campaign, String day, String amount) {
    campaigns.spend(campaign, List.of(new DaySpend(LocalDate.parse(day), new BigDecimal(amount))));
  }
}
