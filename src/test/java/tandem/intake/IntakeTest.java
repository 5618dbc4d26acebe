package tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Cast;
import tandem.TandemTest;
import tandem.handoff.Stage;
import tandem.journal.Interaction;
import tandem.journal.Journal;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Ids;
import tandem.platform.Money;
import tandem.platform.MovableClock;
import tandem.scoring.Score;
import tandem.scoring.Scores;

@TandemTest
class IntakeTest {

  private static final UUID SITE = UUID.randomUUID();

  @Autowired Intake intake;
  @Autowired People people;
  @Autowired Scores scores;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired Cast cast;

  @BeforeEach
  void settle() {
    cast.sam();
    clock.backToNow();
  }

  @Test
  void makesAPersonOnceAndRecognisesThemAgain() {
    var first = taken(demo(null, "ada@acme.test"));
    var second = taken(view(null, null, "ADA@acme.test", "https://halden.test/"));

    assertThat(first.created()).isTrue();
    assertThat(second.created()).isFalse();
    assertThat(second.person()).isEqualTo(first.person());
  }

  @Test
  void acknowledgesARepeatAndChangesNothing() {
    var told = demo(null, "repeat@acme.test");
    var first = taken(told);
    var repeat = taken(told);

    assertThat(repeat.repeated()).isTrue();
    assertThat(repeat.person()).isEqualTo(first.person());
    assertThat(
            count("select count(*) from interaction where message_id = '" + told.messageId() + "'"))
        .isEqualTo(1);
    assertThat(engagement(first.person())).isEqualByComparingTo("20");
  }

  @Test
  void acknowledgesARepeatWithinOneBatchToo() {
    var told = demo(null, "twice@acme.test");

    var outcomes = intake.take(List.of(told, told));

    assertThat(outcomes.get(1))
        .isInstanceOfSatisfying(
            Outcome.Taken.class, taken -> assertThat(taken.repeated()).isTrue());
    assertThat(
            count("select count(*) from interaction where message_id = '" + told.messageId() + "'"))
        .isEqualTo(1);
  }

  @Test
  void givesAVisitorsHistoryToWhoTheyTurnOutToBe() {
    heard(view("browser-1", null, null, "https://halden.test/?utm_source=google&utm_medium=cpc"));
    heard(view("browser-1", null, null, "https://halden.test/pricing"));
    var known = taken(identify("browser-1", "u-1", "vera@acme.test"));
    heard(view("browser-1", null, null, "https://halden.test/case-study"));

    assertThat(known.created()).isTrue();
    assertThat(journal.history(List.of(known.person()))).hasSize(4);
    assertReplays(known.person());
    assertThat(people.find(known.person()).orElseThrow().source()).isEqualTo("paid_search");
  }

  @Test
  void knowsWhatBroughtSomebodyWhereAllOfItComesInOneBatch() {
    var arrival = "https://halden.test/?utm_source=google&utm_medium=cpc";
    var outcomes =
        intake.take(
            List.of(
                view("browser-2", null, null, arrival),
                view("browser-2", null, null, "https://halden.test/pricing"),
                identify("browser-2", "u-2", "wim@acme.test"),
                view("browser-2", "u-3", "xia@acme.test", "https://halden.test/")));

    assertThat(outcomes).extracting(this::source).endsWith("paid_search", "direct");
  }

  @Test
  void beginsANewHistoryForTheSecondPersonOnABrowser() {
    heard(view("shared", null, null, "https://halden.test/"));
    var first = taken(identify("shared", "first", null));
    var second = taken(identify("shared", "second", null));
    heard(view("shared", null, null, "https://halden.test/pricing"));

    assertThat(second.person()).isNotEqualTo(first.person());
    assertThat(journal.history(List.of(first.person()))).hasSize(2);
    assertThat(journal.history(List.of(second.person()))).hasSize(2);
  }

  @Test
  void givesEachWhatTheyDidHoweverOftenTheyTakeTurnsAtOneBrowser() {
    heard(view("turns", null, null, "https://halden.test/"));
    var ada = taken(identify("turns", "ada-turns", null)).person();
    heard(view("turns", null, null, "https://halden.test/pricing"));
    var bob = taken(identify("turns", "bob-turns", null)).person();
    heard(view("turns", null, null, "https://halden.test/case-study"));
    heard(view("turns", null, null, "https://halden.test/"));
    taken(identify("turns", "ada-turns", null));
    heard(view("turns", null, null, "https://halden.test/"));
    var inOneBatch =
        intake.take(
            List.of(
                view("turns", null, null, "https://halden.test/1"),
                identify("turns", "bob-turns", null),
                view("turns", null, null, "https://halden.test/2"),
                identify("turns", "ada-turns", null),
                view("turns", null, null, "https://halden.test/3")));

    assertThat(journal.history(List.of(ada))).hasSize(8);
    assertThat(journal.history(List.of(bob))).hasSize(5);
    assertThat(inOneBatch)
        .extracting(outcome -> ((Outcome.Taken) outcome).person())
        .containsExactly(ada, bob, bob, ada, ada);
    assertReplays(ada);
    assertReplays(bob);
  }

  @Test
  void offersWhoReachesTheThresholdExactlyOnce() {
    var person = taken(demo(null, "hot@acme.test")).person();
    taken(demo(null, "hot@acme.test"));

    assertThat(stage(person)).isEqualTo(Stage.MQL);
    assertThat(count("select count(*) from handoff where person_id = '" + person + "'"))
        .isEqualTo(1);
  }

  @Test
  void offersOnceHoweverManyTriggersComeAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = new ArrayList<Future<Outcome>>();
      for (int i = 0; i < 64; i++) {
        var told = demo(null, "rush@acme.test");
        var alone = i % 2 == 0;
        answers.add(
            threads.submit(
                () -> alone ? intake.take(told) : intake.take(List.of(told)).getFirst()));
      }
      for (var answer : answers) {
        assertThat(answer.get()).isInstanceOf(Outcome.Taken.class);
      }
    }
    var person = people.byEmail("rush@acme.test").orElseThrow();
    assertThat(count("select count(*) from handoff where person_id = '" + person + "'"))
        .isEqualTo(1);
    assertThat(count("select count(*) from interaction where person_id = '" + person + "'"))
        .isEqualTo(64);
    assertReplays(person);
  }

  @Test
  void makesACustomerOfWhoBuys() {
    var told =
        new Interaction(
            SITE,
            "order:1",
            Kind.PURCHASED,
            "Order Completed",
            clock.instant(),
            who(null, null, "buyer@gmail.com"),
            Touch.NONE,
            new Money(new BigDecimal("99.90"), "EUR"),
            Map.of());

    assertThat(stage(taken(told).person())).isEqualTo(Stage.CUSTOMER);
  }

  @Test
  void keepsWhatBotsDoWithoutScoringIt() {
    var touch =
        new Touch("https://halden.test/pricing", null, null, Map.of(), Map.of(), "Googlebot/2.1");
    var told =
        new Interaction(
            SITE,
            message(),
            Kind.PAGE_VIEWED,
            null,
            clock.instant(),
            who(null, null, "bot@acme.test"),
            touch,
            null,
            Map.of());

    var person = taken(told).person();

    assertThat(count("select count(*) from interaction where bot and person_id = '" + person + "'"))
        .isEqualTo(1);
    assertThat(engagement(person)).isEqualByComparingTo("0");
  }

  @Test
  void holdsPeopleApartWhoseIdsConflict() {
    var ada = taken(identify(null, "crm-ada", "ada2@acme.test")).person();
    var bob = taken(identify(null, "crm-bob", "bob2@acme.test")).person();

    var disputed = taken(identify(null, "crm-ada", "bob2@acme.test"));

    assertThat(disputed.person()).isEqualTo(ada);
    assertThat(people.find(bob).orElseThrow().email()).isEqualTo("bob2@acme.test");
    assertThat(people.find(ada).orElseThrow().email()).isEqualTo("ada2@acme.test");
    assertThat(count("select count(*) from identity_conflict where person_id = '" + ada + "'"))
        .isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBeKeptAndKeepsTheRest() {
    var bad =
        new Interaction(
            SITE,
            "x".repeat(300),
            Kind.OTHER,
            null,
            clock.instant(),
            who(null, "u-9", null),
            Touch.NONE,
            null,
            Map.of());

    var outcomes = intake.take(List.of(bad, demo(null, "rest@acme.test")));

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Refused.class);
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Taken.class);
  }

  @Test
  void keepsTheScoreEqualToTheReplayWhateverComesInWhateverOrder() {
    for (int seed = 0; seed < 15; seed++) {
      var random = new Random(seed);
      var day = Instant.parse("2026-01-01T00:00:00Z");
      for (int batch = 0; batch < 8; batch++) {
        day = day.plus(Duration.ofHours(random.nextInt(100)));
        clock.stopAt(day);
        var told = new ArrayList<Interaction>();
        for (int i = random.nextInt(6); i >= 0; i--) {
          told.add(anything(random, seed, day));
        }
        intake.take(told);
      }
      for (int who = 0; who < 3; who++) {
        var person = people.byExternalId("p-" + seed + "-" + who);
        if (person.isPresent()) {
          assertReplays(person.get());
        }
      }
    }
  }

  private Interaction anything(Random random, int seed, Instant now) {
    var identifies = random.nextInt(4) == 0;
    var who =
        who(
            "b-" + seed + "-" + random.nextInt(3),
            identifies ? "p-" + seed + "-" + random.nextInt(3) : null,
            null);
    var kind =
        new Kind[] {Kind.PAGE_VIEWED, Kind.PAGE_VIEWED, Kind.EMAIL_OPENED, Kind.DEMO_REQUESTED}
            [random.nextInt(4)];
    var url = random.nextBoolean() ? "https://halden.test/pricing" : "https://halden.test/";
    var touch =
        new Touch(
            url, null, null, Map.of(), Map.of(), random.nextInt(8) == 0 ? "AhrefsBot/7.0" : null);
    var at = now.minus(Duration.ofHours(random.nextInt(3_000)));
    return new Interaction(SITE, message(), kind, null, at, who, touch, null, Map.of());
  }

  /**
   * Tells whether a score computed anew from the person's whole journal is the one that was kept.
   */
  private void assertReplays(PersonId person) {
    var noon = Instant.parse("2026-06-01T12:00:00Z");
    var kept = scores.of(person, noon).orElseThrow();
    scores.rebuild(List.of(person), clock.instant());
    assertThat(scores.of(person, noon)).contains(kept);
    var sum =
        kept.contributions().stream()
            .map(Score.Contribution::points)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(kept.engagement()).isEqualByComparingTo(sum);
  }

  private @Nullable String source(Outcome outcome) {
    var person = Objects.requireNonNull(((Outcome.Taken) outcome).person());
    return people.find(person).orElseThrow().source();
  }

  private BigDecimal engagement(PersonId person) {
    return scores.of(person, clock.instant()).orElseThrow().engagement();
  }

  private Stage stage(PersonId person) {
    return Stage.valueOf(
        jdbc.sql("select stage from person_stage where person_id = :p")
            .param("p", person.value())
            .query(String.class)
            .single());
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private record Known(PersonId person, boolean created, boolean repeated) {}

  /** Takes what is about somebody known. */
  private Known taken(Interaction told) {
    var taken = heard(told);
    return new Known(Objects.requireNonNull(taken.person()), taken.created(), taken.repeated());
  }

  private Outcome.Taken heard(Interaction told) {
    return (Outcome.Taken) intake.take(told);
  }

  private Interaction view(
      @Nullable String browser, @Nullable String user, @Nullable String email, String url) {
    var utm =
        url.contains("utm_")
            ? Map.of("source", "google", "medium", "cpc")
            : Map.<String, String>of();
    var touch = new Touch(url, null, null, utm, Map.of(), null);
    return new Interaction(
        SITE,
        message(),
        Kind.PAGE_VIEWED,
        null,
        clock.instant(),
        who(browser, user, email),
        touch,
        null,
        Map.of());
  }

  private Interaction demo(@Nullable String user, String email) {
    return new Interaction(
        SITE,
        message(),
        Kind.DEMO_REQUESTED,
        "Demo",
        clock.instant(),
        who(null, user, email),
        Touch.NONE,
        null,
        Map.of());
  }

  private Interaction identify(@Nullable String browser, String user, @Nullable String email) {
    return new Interaction(
        SITE,
        message(),
        Kind.IDENTIFIED,
        null,
        clock.instant(),
        who(browser, user, email),
        Touch.NONE,
        null,
        Map.of());
  }

  private static Who who(@Nullable String browser, @Nullable String user, @Nullable String email) {
    return new Who(browser, user, Profile.builder().say(ProfileField.EMAIL, email).build());
  }

  private static String message() {
    return Ids.next().toString();
  }
}
