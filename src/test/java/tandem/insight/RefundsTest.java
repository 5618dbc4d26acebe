package tandem.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;
import tandem.campaigns.CampaignId;
import tandem.campaigns.CampaignPlan;
import tandem.campaigns.Campaigns;
import tandem.campaigns.Channel;
import tandem.campaigns.Objective;
import tandem.campaigns.Saved;
import tandem.web.Limit;

/** What was given back is no revenue, and belongs to when and by what it was bought. */
@TandemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefundsTest {

  private static final Period JANUARY =
      new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"));
  private static final Period FEBRUARY =
      new Period(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"));

  @Autowired Campaigns campaigns;
  @Autowired Insights insights;
  @Autowired RevenueBehind revenue;
  @Autowired JdbcClient jdbc;

  @BeforeAll
  void aMonthOfOrdersAndOneOfReturns() {
    var given = new Given(jdbc);
    var sale = campaign();
    var ada = given.person("Ada", "paid_search", "2026-01-02T00:00:00Z");
    var kept = given.bought(ada, null, sale, "100.00", "EUR", "2026-01-10T00:00:00Z");
    given.gaveBack(kept, "30.10", "EUR", "2026-02-03T00:00:00Z");
    given.gaveBack(kept, "9.90", "EUR", "2026-02-04T00:00:00Z");
    var returned = given.bought(ada, null, sale, "50.00", "EUR", "2026-01-11T00:00:00Z");
    given.gaveBack(returned, "50.00", "EUR", "2026-02-05T00:00:00Z");
    var tooMuch = given.bought(ada, null, sale, "20.00", "EUR", "2026-01-12T00:00:00Z");
    given.gaveBack(tooMuch, "15.00", "EUR", "2026-01-13T00:00:00Z");
    given.gaveBack(tooMuch, "15.00", "EUR", "2026-01-14T00:00:00Z");
    given.gaveBack("never-heard-of", "500.00", "EUR", "2026-01-14T00:00:00Z");
    given.bought(ada, null, null, "7.00", "USD", "2026-01-15T00:00:00Z");
  }

  @Test
  void lessenThePurchaseInItsOwnPeriod() {
    var january = insights.facts(JANUARY).summary();
    assertThat(january.purchaseRevenue()).isEqualByComparingTo("60.00");
    assertThat(january.purchases()).isEqualTo(2);

    var february = insights.facts(FEBRUARY).summary();
    assertThat(february.revenue()).isEqualByComparingTo("0");
    assertThat(february.purchases()).isZero();
  }

  @Test
  void lessenTheSourceAndTheCampaignOfThePurchase() {
    assertThat(insights.facts(JANUARY).sources().getFirst().revenue())
        .isEqualByComparingTo("60.00");
    var campaign = insights.campaigns(JANUARY).getFirst();
    assertThat(campaign.revenue()).isEqualByComparingTo("60.00");
    assertThat(campaign.purchases()).isEqualTo(2);
  }

  @Test
  void theListShowsWhatIsLeft() {
    var scope = Scope.of(JANUARY);
    var rows = revenue.list(RevenueKind.PURCHASES, scope, null, new Limit(50)).items();

    assertThat(rows)
        .extracting(row -> row.amount() + " " + row.currency())
        .containsExactly("7.00 USD", "60.00 EUR");
    assertThat(revenue.count(RevenueKind.ALL, scope).purchases()).isEqualTo(2);
  }

  private CampaignId campaign() {
    var plan =
        new CampaignPlan("Sale", Objective.SALES, Channel.EMAIL, "sale", null, "EUR", null, null);
    return switch (campaigns.create(plan, Instant.EPOCH)) {
      case Saved.As(var id) -> id;
      case Saved.Refused(var refusals) -> throw new AssertionError(refusals);
    };
  }
}
