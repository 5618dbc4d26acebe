package tandem.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.campaigns.CampaignId;
import tandem.campaigns.CampaignPlan;
import tandem.campaigns.Campaigns;
import tandem.campaigns.Channel;
import tandem.campaigns.Objective;
import tandem.campaigns.Saved;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** Every number counts exactly the people, deals and purchases that its list shows. */
@TandemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindTest {

  private static final long SEED = 20_260_131;
  private static final Period SPRING =
      new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-05-31"));
  private static final Limit FEW = new Limit(7);

  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired Campaigns campaigns;
  @Autowired Insights insights;
  @Autowired PeopleBehind people;
  @Autowired RevenueBehind revenue;
  @Autowired JdbcClient jdbc;

  private final Random random = new Random(SEED);
  private final List<CampaignId> all = new ArrayList<>();

  @BeforeAll
  void aYearOfChance() {
    for (var name : List.of("One", "Two", "Three")) {
      all.add(campaign(name));
    }
    var given = new Given(jdbc);
    for (var i = 0; i < 200; i++) {
      person(given, "Person " + i);
    }
    for (var i = 0; i < 10; i++) {
      var visitor = UUID.randomUUID();
      given.touched(null, visitor, anyCampaign(), day());
      given.bought(null, visitor, null, "10", "EUR", day());
    }
  }

  private void person(Given given, String name) {
    var sources = new String[] {"paid_search", "referral", "", "email"};
    var source = sources[random.nextInt(4)];
    var person = given.person(name, source.isEmpty() ? null : source, day());
    for (var touches = random.nextInt(3); touches > 0; touches--) {
      given.touched(person, null, anyCampaign(), day());
    }
    if (random.nextBoolean()) {
      given.moved(person, "MQL");
    }
    if (random.nextInt(3) == 0) {
      given.accepted(person);
    }
    if (random.nextInt(4) == 0) {
      given.won(person, "100", random.nextInt(5) == 0 ? "USD" : "EUR", day());
    }
    if (random.nextInt(3) == 0) {
      given.bought(person, null, random.nextInt(4) == 0 ? anyCampaign() : null, "5", "EUR", day());
    }
  }

  @Test
  void listsExactlyThePeopleOfEachFigure() {
    for (var period : List.of(SPRING, Period.EVER)) {
      var total = insights.facts(period).total();
      var scope = Scope.of(period);
      assertCount(Figure.LEADS, scope, total.leads());
      assertCount(Figure.MQLS, scope, total.mqls());
      assertCount(Figure.ACCEPTED, scope, total.accepted());
      assertCount(Figure.WON, scope, total.won());
      assertCount(Figure.LEADS_LEFT, scope, total.leads() - total.leadsOn());
      assertCount(Figure.MQLS_LEFT, scope, total.mqls() - total.mqlsOn());
      assertCount(Figure.ACCEPTED_LEFT, scope, total.accepted() - total.acceptedOn());
    }
  }

  @Test
  void listsExactlyThePeopleAndRevenueOfEachSource() {
    for (var row : insights.facts(SPRING).sources()) {
      var scope = new Scope(SPRING, row.source() == null ? "" : row.source(), null);
      assertCount(Figure.LEADS, scope, row.leads());
      assertCount(Figure.MQLS, scope, row.mqls());
      assertCount(Figure.ACCEPTED, scope, row.accepted());
      assertCount(Figure.WON, scope, row.won());
      assertRevenue(scope, row.purchases());
    }
  }

  @Test
  void listsExactlyThePeopleAndRevenueOfEachCampaign() {
    for (var row : insights.campaigns(SPRING)) {
      var scope = new Scope(SPRING, null, row.id());
      assertCount(Figure.LEADS, scope, row.leads());
      assertCount(Figure.ACCEPTED, scope, row.accepted());
      assertRevenue(scope, row.purchases());
    }
  }

  @Test
  void sumsUpToTheWhole() {
    var facts = insights.facts(SPRING);

    assertThat(facts.sources().stream().mapToLong(SourceRow::leads).sum())
        .isEqualTo(facts.summary().leads());
    assertThat(facts.sources().stream().mapToLong(SourceRow::purchases).sum())
        .isEqualTo(facts.summary().purchases());
    assertThat(
            facts.sources().stream()
                .map(SourceRow::revenue)
                .reduce((a, b) -> a.add(b))
                .orElseThrow())
        .isEqualByComparingTo(facts.summary().revenue());
  }

  @Test
  void showsTheListsToEverybodyWhoIsSignedIn() {
    var won = insights.facts(Period.EVER).total().won();

    var list = browser.as(cast.sam()).get("/insight/people?figure=won");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.html()).contains(won + " people became known to us and have since been won.");
    var money =
        browser.as(cast.sam()).get("/insight/revenue?kind=purchases&campaign=" + all.get(0));
    assertThat(money.status()).isEqualTo(200);
    assertThat(money.html()).contains("for the campaign \u2068One\u2069");
    assertThat(browser.stranger().get("/insight").path()).startsWith("/sign-in");
  }

  @Test
  void refusesWhatItCannotUnderstand() {
    var mia = browser.as(cast.mia());
    assertThat(mia.get("/insight/people?figure=happy").status()).isEqualTo(400);
    assertThat(mia.get("/insight/revenue?kind=gold").status()).isEqualTo(400);
    assertThat(mia.get("/insight/people?after=nonsense").status()).isEqualTo(400);
    assertThat(mia.get("/insight/people?campaign=" + CampaignId.next()).status()).isEqualTo(404);
    var page = mia.get("/insight?from=2026-02-01&to=2026-01-01");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html()).contains("The last day must not lie before the first day.");
  }

  private void assertCount(Figure figure, Scope scope, long expected) {
    assertThat(people.count(figure, scope))
        .as("%s %s, seed %d", figure, scope, SEED)
        .isEqualTo(expected);
    var ids = walk(after -> people.list(figure, scope, after, FEW), PeopleBehind.Row::id);
    assertThat(ids).as("%s %s, seed %d", figure, scope, SEED).isEqualTo(expected);
  }

  private void assertRevenue(Scope scope, long purchases) {
    var count = revenue.count(RevenueKind.ALL, scope);
    assertThat(count.purchases()).as("%s, seed %d", scope, SEED).isEqualTo(purchases);
    assertThat(
            walk(
                after -> revenue.list(RevenueKind.PURCHASES, scope, after, FEW),
                RevenueBehind.Row::id))
        .isEqualTo(purchases);
    assertThat(
            walk(
                after -> revenue.list(RevenueKind.DEALS, scope, after, FEW), RevenueBehind.Row::id))
        .isEqualTo(count.deals());
  }

  /** How many different rows all slices together have. */
  private static <T> long walk(Function<@Nullable Cursor, Slice<T>> list, Function<T, Object> id) {
    var seen = new HashSet<Object>();
    var slice = list.apply(null);
    while (true) {
      slice.items().forEach(row -> assertThat(seen.add(id.apply(row))).isTrue());
      if (slice.next() == null) {
        return seen.size();
      }
      slice = list.apply(Cursor.of(slice.next()));
    }
  }

  private CampaignId anyCampaign() {
    return all.get(random.nextInt(all.size()));
  }

  private String day() {
    var hours = random.nextInt(365 * 24);
    return Instant.parse("2026-01-01T00:00:00Z").plus(hours, ChronoUnit.HOURS).toString();
  }

  private CampaignId campaign(String name) {
    var plan =
        new CampaignPlan(name, Objective.SALES, Channel.EMAIL, name, null, "EUR", null, null);
    return switch (campaigns.create(plan, Instant.EPOCH)) {
      case Saved.As(var id) -> id;
      case Saved.Refused(var refusals) -> throw new AssertionError(refusals);
    };
  }
}
