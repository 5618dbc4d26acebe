package tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.PersonId;
import tandem.platform.CannotStart;
import tandem.platform.MovableClock;
import tandem.platform.Settings;
import tandem.scoring.Scores;
import tandem.segments.Settling;

/** Some weeks of the demo's life: what holds for them holds for the year. */
@TandemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearTest {

  private static final int DAYS = 60;
  private static final int PEOPLE = 260;

  @Autowired ApplicationContext application;
  @Autowired Year year;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired Scores scores;
  @Autowired Settings settings;
  @Autowired JdbcClient jdbc;
  @Autowired Api api;
  @Autowired Cast cast;

  @BeforeAll
  void live() throws InterruptedException {
    year.live(LocalDate.now(clock).minusDays(DAYS), PEOPLE);
    new Settling(application).settle();
    var grading =
        """
        select exists (select from fit_pass where done_at is null and id = (select max(id) from fit_pass))
               or exists (select from segment_follow_up)
        """;
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !jdbc.sql(grading).query(Boolean.class).single());
  }

  @AfterAll
  void leaveNoTrace() {
    jdbc.sql("delete from setting where key like 'demo.%'").update();
    settings.company("Your company");
    jdbc.sql("delete from fit_line where version > 1").update();
    jdbc.sql("delete from fit_table where version > 1").update();
  }

  @Test
  void countsAFieldOfItsOwnForTheFit() {
    assertThat(api.as(cast.mia()).get("/api/v1/scoring/fit").body())
        .contains("Belongs to “Keeps several sites cold”: Sites kept cold is “2–10” or “more”");
    assertThat(
            count("select count(*) from person where attributes ->> 'sites' in ('2–10', 'more')"))
        .isPositive();
  }

  @Test
  void endsNowAndNotLater() {
    assertThat(Duration.between(clock.instant(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
    assertThat(count("select count(*) from interaction where occurred_at > clock_timestamp()"))
        .isZero();
    assertThat(count("select count(*) from deal_move where at > clock_timestamp()")).isZero();
  }

  @Test
  void isFullOfPeopleAndWhatTheyDo() {
    assertThat(count("select count(*) from person")).isBetween(PEOPLE * 3 / 4, PEOPLE * 5 / 4);
    assertThat(count("select count(distinct kind) from interaction")).isGreaterThanOrEqualTo(9);
    assertThat(count("select count(*) from interaction where bot")).isPositive();
    assertThat(count("select count(*) from person where source is null")).isZero();
    assertThat(count("select count(distinct source) from person")).isGreaterThan(6);
    assertThat(count("select count(distinct attributes ->> 'sites') from person")).isEqualTo(3);
    assertThat(count("select count(*) from person where attributes ->> 'audit' is not null"))
        .isPositive();
    assertThat(count("select count(*) from import where state = 'DONE' and failed = 0"))
        .isEqualTo(2);
  }

  @Test
  void showsConnectorsAtWork() {
    var outcomes = jdbc.sql("select distinct outcome from delivery").query(String.class).list();
    assertThat(outcomes).contains("TAKEN", "TEST", "REFUSED");
    assertThat(count("select count(*) from interaction where kind = 'REFUNDED'")).isPositive();
    assertThat(count("select count(*) from delivery where reason <> 'WRONG_KEY'")).isZero();
  }

  @Test
  void hasFormsThatWereUsed() {
    for (var slug : List.of("letter", "demo")) {
      var of = " where form_id = (select id from form where slug = '" + slug + "')";
      var sent = count("select count(*) from form_submission" + of);
      assertThat(sent).as(slug).isPositive();
      assertThat(count("select count(sent_at) from form_view" + of)).isEqualTo(sent);
      assertThat(count("select count(*) from form_view" + of)).isGreaterThan(2 * sent);
    }
    assertThat(count("select count(*) from consent where purpose = 'EMAIL'"))
        .isEqualTo(count("select count(*) from interaction where name = 'Newsletter'"));
  }

  @Test
  void keepsNobodyAnOpportunityWithoutADealAndMakesNoCompanyOfPrivateAddresses() {
    var opportunities =
        "select count(*) from person_stage s where s.stage = 'OPPORTUNITY' and %s exists "
            + "(select from deal d where d.person_id = s.person_id and d.state = 'OPEN')";
    assertThat(count(opportunities.formatted(""))).isPositive();
    assertThat(count(opportunities.formatted("not"))).isZero();
    assertThat(count("select count(*) from person where email like '%@example.net'")).isPositive();
    assertThat(count("select count(*) from company where domain = 'example.net'")).isZero();
  }

  @Test
  void scoresPeopleByWhatTheyDid() {
    var people =
        jdbc
            .sql("select id from person order by md5(email) limit 40")
            .query(UUID.class)
            .list()
            .stream()
            .map(PersonId::new)
            .toList();
    var now = clock.instant();
    var kept = people.stream().map(person -> scores.of(person, now)).toList();

    scores.rebuild(people, now);

    assertThat(people.stream().map(person -> scores.of(person, now)).toList()).isEqualTo(kept);
  }

  @Test
  void offersEverybodyQualifiedExactlyOnce() {
    var qualified = "select person_id from person_stage where stage = 'MQL' order by 1";
    var offered = "select person_id from handoff where state = 'OFFERED' order by 1";
    assertThat(jdbc.sql(offered).query(UUID.class).list())
        .isEqualTo(jdbc.sql(qualified).query(UUID.class).list())
        .hasSizeBetween(4, 20);
    assertThat(count("select count(*) from handoff where state = 'REJECTED' and note is null"))
        .isZero();
    assertThat(count("select count(distinct owner_id) from handoff")).isEqualTo(2);
  }

  @Test
  void movesDealsForwardOnly() {
    var courses =
        jdbc.sql(
                "select string_agg(stage || ' ' || state, ', ' order by id) from deal_move group by deal_id")
            .query(String.class)
            .list();
    assertThat(courses).hasSizeGreaterThan(10);
    assertThat(courses)
        .allMatch(
            course ->
                course.matches(
                    "discovery OPEN(, demo OPEN(, proposal OPEN(, negotiation OPEN)?)?)?(, \\w+ (WON|LOST))?"));
  }

  @Test
  void tellsAStoryThatAddsUp() {
    var max = api.as(cast.max());
    var sources = max.get("/api/v1/insight/sources?" + period()).json();
    var summary = max.get("/api/v1/insight/summary?" + period()).json();
    var leads = 0;
    for (var source : sources) {
      leads += source.path("leads").asInt();
    }
    assertThat(leads)
        .isEqualTo(summary.path("leads").asInt())
        .isEqualTo(count("select count(*) from person"));
  }

  @Test
  void handsOutWhatPeopleAskForAndSomeReadIt() {
    var delivered = count("select count(*) from asset_delivery");
    var read = count("select count(*) from asset_delivery where opens > 0");
    assertThat(delivered).isGreaterThan(30);
    assertThat(read).isBetween(delivered / 4, delivered * 3 / 4);
    assertThat(count("select count(*) from interaction where kind = 'CONTENT_READ'"))
        .isBetween(read * 3 / 4, read);
    var pages = api.as(cast.mia()).get("/api/v1/pages").json();
    assertThat(pages.size()).isEqualTo(3);
    assertThat(pages.get(0).path("views").asInt() + pages.get(1).path("views").asInt())
        .isGreaterThan(100);
    assertThat(pages.get(0).path("submissions").asInt() + pages.get(1).path("submissions").asInt())
        .isPositive();
  }

  @Test
  void isMadeOnceAndKept() {
    var demo = new Demo(office, year, clock);
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(demo::start)
        .withMessageContaining("--fresh");
    office.complete();
    var token = office.token();
    var interactions = count("select count(*) from interaction");

    demo.start();

    assertThat(count("select count(*) from interaction")).isEqualTo(interactions);
    assertThat(office.token()).isEqualTo(token);
  }

  private String period() {
    var today = LocalDate.now(clock);
    return "from=%s&to=%s".formatted(today.minusDays(DAYS), today);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
