package tandem.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.capture.SourceId;
import tandem.capture.Sources;
import tandem.platform.MovableClock;

/** Lets the company live, from its first day with Tandem to now. */
@Component
final class Year {

  private static final long SEED = 1869;
  private static final int PEOPLE_PER_FIRM = 4;

  private final Office office;
  private final MarketingDoors marketing;
  private final SalesDoors sales;
  private final MovableClock clock;

  Year(Office office, MarketingDoors marketing, SalesDoors sales, MovableClock clock) {
    this.office = office;
    this.marketing = marketing;
    this.sales = sales;
    this.clock = clock;
  }

  /**
   * Lives through the days until now, in an installation where nothing is yet. The clock shows each
   * moment while it happens, and now afterwards.
   *
   * @param people about so many come to be known
   */
  void live(LocalDate begin, int people) throws InterruptedException {
    var now = clock.instant();
    try {
      clock.stopAt(begin.atStartOfDay().toInstant(ZoneOffset.UTC));
      office.open();
      var website =
          marketing
              .sources()
              .create("Website, shop and mail tool", Sources.WEBSITE, clock.instant());
      var library = Library.open(marketing.content(), office.idOf(Staff.MIA));
      Crowds.describe(marketing.fields());
      MagnetForms.open(marketing.forms(), library.guide(), clock.instant());
      Library.openPages(marketing.content(), office.idOf(Staff.MIA));
      new Life(begin, now, website.id(), library, people).live();
      MagnetForms.count(marketing.forms(), now);
      Crowds.gather(marketing.segments(), office.idOf(Staff.MIA));
      Crowds.prefer(marketing.segments(), marketing.fit(), office.idOf(Staff.MIA));
    } finally {
      clock.backToNow();
    }
  }

  /** One run of it. */
  private final class Life {

    private final LocalDate begin;
    private final LocalDate end;
    private final int people;
    private final Luck luck = new Luck(SEED);
    private final Register register = new Register();
    private final Timeline timeline;
    private final Teller teller;
    private final Population population;
    private final Strangers strangers;
    private final Shelf shelf;
    private final Magnets magnets;
    private final Shop shop;
    private final Journeys journeys;
    private final TradeFair fair;
    private final Partners partners;
    private final Twins twins;

    Life(LocalDate begin, Instant now, SourceId source, Library library, int people) {
      this.begin = begin;
      this.end = Hours.day(now);
      this.people = people;
      timeline = new Timeline(clock, now);
      teller = new Teller(marketing.intake(), timeline, register);
      population = new Population(people / PEOPLE_PER_FIRM + 10, luck);
      var website = new Website(source.value());
      var visits = new Visits(timeline, website, teller);
      strangers = new Strangers(timeline, visits, luck);
      shop = new Shop(timeline, website, teller, visits);
      shelf =
          new Shelf(
              marketing.content(),
              sales.people(),
              library,
              timeline,
              teller,
              population,
              new Luck(SEED + 2));
      magnets = new Magnets(timeline, website, teller, visits, shelf);
      journeys = new Journeys(timeline, website, teller, visits);
      var mailings = new Mailings(timeline, website, teller, visits, register);
      mailings.plan(begin, end, shop);
      var desk = new DealDesk(sales, timeline);
      var team = new SalesTeam(sales, timeline, register, desk, journeys::returnAfter);
      teller.afterwards(team::look);
      fair = new TradeFair(timeline, register, sales.people(), journeys, mailings);
      twins = new Twins(register, sales.people());
      partners =
          new Partners(
              marketing, sales.people(), timeline, register, population, new Luck(SEED + 1));
    }

    void live() throws InterruptedException {
      plan();
      timeline.run();
      teller.send();
    }

    private void plan() {
      var spending = new Spending(marketing.campaigns(), begin, end, luck);
      for (var effort : Effort.ALL) {
        spending.plan(effort, clock.instant());
      }
      for (var day = begin; !day.isAfter(end); day = day.plusDays(1)) {
        var today = day;
        timeline.at(day.atStartOfDay().toInstant(ZoneOffset.UTC), () -> live(today));
      }
      var fairEnds = begin.plusDays((long) (0.57 * DAYS.between(begin, end)));
      timeline.at(fairEnds.atTime(14, 20).toInstant(ZoneOffset.UTC), this::bringCards);
      var connected = end.minusDays(21);
      timeline.at(
          connected.atTime(9, 30).toInstant(ZoneOffset.UTC),
          () -> partners.connect(connected, end));
      timeline.at(
          end.minusDays(9).atTime(10, 5).toInstant(ZoneOffset.UTC),
          () -> twins.bring(marketing.imports(), office.idOf(Staff.MIA)));
      for (var minutes : List.of(205, 140, 75, 30)) {
        var who = population.somebody(Origin.ORGANIC_SEARCH, Fate.WON);
        journeys.raiseHand(who, timeline.end().minus(Duration.ofMinutes(minutes)));
      }
    }

    private void bringCards() {
      var mia = office.idOf(Staff.MIA);
      fair.bring(people / 22, population, marketing.imports(), mia);
    }

    private void live(LocalDate day) {
      var moment = (double) DAYS.between(begin, day) / Math.max(1, DAYS.between(begin, end));
      strangers.come(day, moment);
      shelf.come(day);
      var workload = Hours.weekend(day) ? 0.45 : 1.22;
      var perDay = workload * people / (1 + DAYS.between(begin, end));
      for (var origin : Origin.ALL) {
        var many = luck.times(perDay * origin.share(moment));
        for (int i = 0; i < many; i++) {
          journeys.begin(population.somebody(origin), Hours.awake(day, luck), magnets, shop);
        }
      }
    }
  }
}
