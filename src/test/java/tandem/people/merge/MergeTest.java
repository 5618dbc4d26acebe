package tandem.people.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Cast;
import tandem.TandemTest;
import tandem.access.Caller;
import tandem.deals.DealField;
import tandem.deals.Deals;
import tandem.handoff.HandoffId;
import tandem.handoff.Handoffs;
import tandem.intake.Intake;
import tandem.intake.Outcome;
import tandem.journal.Interaction;
import tandem.journal.Journal;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Consents;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.people.Purpose;
import tandem.platform.Ids;
import tandem.platform.MovableClock;
import tandem.scoring.Scores;

@TandemTest
class MergeTest {

  private static final UUID SITE = UUID.randomUUID();
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  @Autowired Merging merging;
  @Autowired MergeStore merges;
  @Autowired List<PersonRecords> records;
  @Autowired Intake intake;
  @Autowired People people;
  @Autowired Scores scores;
  @Autowired Journal journal;
  @Autowired Handoffs handoffs;
  @Autowired Deals deals;
  @Autowired Consents consents;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired Cast cast;

  @BeforeEach
  void settle() {
    cast.sam();
    cast.mia();
    clock.backToNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void restoresBothExactlyWhateverTheyDid(int seed) {
    var random = new Random(seed);
    var ada = live(random, "ada" + seed);
    var bob = live(random, "bob" + seed);
    var eve = live(random, "eve" + seed);
    heard(told("ada" + seed, "bob" + seed + "@merge.test", null, Kind.IDENTIFIED));
    heard(told("eve" + seed, "bob" + seed + "@merge.test", null, Kind.IDENTIFIED));
    var before = everything();
    var scored = scored(ada, bob, eve);

    var first = merged(ada, bob, random.nextBoolean() ? Set.of("email", "company") : Set.of());
    assertNothingIsLeftOf(bob);
    assertReplays(ada);
    if (random.nextBoolean()) {
      var second = merged(eve, ada, Set.of("firstName"));
      assertNothingIsLeftOf(ada);
      undone(second);
    }
    undone(first);

    var after = everything();
    before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
    assertThat(scored(ada, bob, eve)).isEqualTo(scored);
  }

  @Test
  void makesOneHistoryAndOneScoreOfTwo() {
    var ada = heard(told("one", "one@merge.test", null, Kind.DEMO_REQUESTED));
    var bob = heard(told("two", "two@merge.test", null, Kind.PAGE_VIEWED));
    merged(ada, bob, Set.of());

    assertThat(journal.history(List.of(ada))).hasSize(2);
    assertThat(people.byEmail("two@merge.test")).contains(ada);
    assertThat(people.byExternalId("two")).contains(ada);
    assertReplays(ada);
    assertThat(merges.now(bob)).contains(ada);
  }

  @Test
  void keepsOneOpenHandoffTheOneThatIsDueFirst() {
    clock.stopAt(BEGIN);
    var ada = heard(told("due-1", "due1@merge.test", null, Kind.DEMO_REQUESTED));
    clock.stopAt(BEGIN.plus(Duration.ofHours(1)));
    var bob = heard(told("due-2", "due2@merge.test", null, Kind.DEMO_REQUESTED));
    var first = open(ada).getFirst();

    var merge = merged(bob, ada, Set.of());

    assertThat(open(bob)).containsExactly(first);
    handoffs.accept(new HandoffId(first), caller(cast.sam()), clock.instant());
    undone(merge);
    assertThat(stage(ada)).isEqualTo("SAL");
    assertThat(stage(bob)).isEqualTo("SAL");
    assertThat(open(ada)).isEmpty();
  }

  @Test
  void givesBackWhatCameInByTheirIdsMeanwhile() {
    var ada = heard(told("came-1", "came1@merge.test", "browser-a", Kind.PAGE_VIEWED));
    var bob = heard(told("came-2", "came2@merge.test", "browser-b", Kind.PAGE_VIEWED));
    var merge = merged(ada, bob, Set.of());

    heard(told(null, "came1@merge.test", null, Kind.EMAIL_OPENED));
    heard(told(null, "came2@merge.test", null, Kind.EMAIL_CLICKED));
    heard(told(null, null, "browser-b", Kind.WEBINAR_ATTENDED));
    heard(told(null, null, "browser-a", Kind.CONTENT_REQUESTED));
    assertThat(told(null, null, "browser-new", Kind.PAGE_VIEWED))
        .satisfies(anonymous -> intake.take(anonymous));
    heard(told(null, "came2@merge.test", "browser-new", Kind.IDENTIFIED));
    undone(merge);

    assertThat(kinds(ada))
        .containsExactlyInAnyOrder("PAGE_VIEWED", "EMAIL_OPENED", "CONTENT_REQUESTED");
    assertThat(kinds(bob))
        .containsExactlyInAnyOrder(
            "PAGE_VIEWED", "EMAIL_CLICKED", "WEBINAR_ATTENDED", "PAGE_VIEWED", "IDENTIFIED");
    assertReplays(ada);
    assertReplays(bob);
    assertThat(heard(told(null, null, "browser-b", Kind.PAGE_VIEWED))).isEqualTo(bob);
    assertThat(heard(told(null, null, "browser-new", Kind.PAGE_VIEWED))).isEqualTo(bob);
  }

  @Test
  void leavesABrowserToWhoeverSatDownAtItSince() {
    var ada = heard(told("sat-1", null, "sat-a", Kind.PAGE_VIEWED));
    var bob = heard(told("sat-2", null, "sat-b", Kind.PAGE_VIEWED));
    var merge = merged(ada, bob, Set.of());

    heard(told("sat-1", null, "sat-b", Kind.EMAIL_OPENED));
    heard(told(null, null, "sat-b", Kind.EMAIL_CLICKED));
    undone(merge);

    assertThat(kinds(ada)).contains("EMAIL_OPENED", "EMAIL_CLICKED");
    assertThat(heard(told(null, null, "sat-b", Kind.PAGE_VIEWED))).isEqualTo(ada);
  }

  @Test
  void keepsWhatWasChangedSinceTheMerge() {
    var ada = heard(named("since-1", "Ada", null));
    var bob = heard(named("since-2", "Augusta", "Countess"));
    var merge = merged(ada, bob, Set.of("firstName"));
    assertThat(people.find(ada).orElseThrow().firstName()).isEqualTo("Augusta");
    assertThat(people.find(ada).orElseThrow().jobTitle()).isEqualTo("Countess");

    heard(named("since-1", null, "Analyst"));
    undone(merge);

    assertThat(people.find(ada).orElseThrow().firstName()).isEqualTo("Ada");
    assertThat(people.find(ada).orElseThrow().jobTitle()).isEqualTo("Analyst");
    assertThat(people.find(bob).orElseThrow().jobTitle()).isEqualTo("Countess");
  }

  @Test
  void separatesInTheOppositeOrderOnly() {
    var ada = heard(told("order-1", null, null, Kind.PAGE_VIEWED));
    var bob = heard(named("order-2", "Bob", null));
    var cid = heard(named("order-3", "Cid", null));
    var first = merged(ada, bob, Set.of());
    var second = merged(ada, cid, Set.of());

    assertThat(merging.undo(first.id(), cast.mia().id(), clock.instant()))
        .isEqualTo(new Merging.Outcome.Refused("Separate Cid first, who came later."));
    undone(second);
    undone(first);
    assertThat(merging.undo(first.id(), cast.mia().id(), clock.instant()))
        .isInstanceOf(Merging.Outcome.Refused.class);
    assertThat(merging.merge(ada, ada, Set.of(), cast.mia().id(), clock.instant()))
        .isInstanceOf(Merging.Outcome.Refused.class);
  }

  @Test
  void losesNothingThatComesInAtTheSameMoment() throws Exception {
    var ada = heard(told("rush-1", "rush1@merge.test", "rush-a", Kind.PAGE_VIEWED));
    var bob = heard(told("rush-2", "rush2@merge.test", "rush-b", Kind.PAGE_VIEWED));
    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers = new ArrayList<Future<?>>();
      for (var i = 0; i < 120; i++) {
        var one = i % 2 == 0 ? "1" : "2";
        var browser = i % 3 == 0;
        answers.add(
            threads.submit(
                () ->
                    heard(
                        browser
                            ? told(null, null, "rush-" + (one.equals("1") ? "a" : "b"), Kind.OTHER)
                            : told(
                                "rush-" + one, "rush" + one + "@merge.test", null, Kind.OTHER))));
      }
      for (var round = 0; round < 6; round++) {
        undone(merged(ada, bob, Set.of()));
      }
      for (var answer : answers) {
        answer.get();
      }
    }

    assertThat(journal.history(List.of(ada, bob))).hasSize(122);
    assertThat(journal.history(List.of(ada))).hasSize(61);
    assertReplays(ada);
    assertReplays(bob);
  }

  /** A life of many kinds: what they did, what they allowed, deals and hand-offs answered. */
  private PersonId live(Random random, String name) {
    var day = BEGIN.plus(Duration.ofHours(random.nextInt(1_000)));
    clock.stopAt(day);
    var person = heard(named(name, name, random.nextBoolean() ? "Head of " + name : null));
    heard(told(name, name + "@merge.test", null, Kind.IDENTIFIED));
    for (var i = random.nextInt(12); i >= 0; i--) {
      day = day.plus(Duration.ofHours(random.nextInt(50)));
      clock.stopAt(day);
      var kind =
          List.of(Kind.PAGE_VIEWED, Kind.EMAIL_OPENED, Kind.DEMO_REQUESTED, Kind.CONTENT_REQUESTED)
              .get(random.nextInt(4));
      heard(told(name, null, random.nextBoolean() ? "b-" + name : null, kind));
    }
    var sam = caller(cast.sam());
    for (var offer : open(person)) {
      switch (random.nextInt(3)) {
        case 0 -> handoffs.accept(new HandoffId(offer), sam, clock.instant());
        case 1 -> handoffs.reject(new HandoffId(offer), "not_now", "busy", sam, clock.instant());
        default -> {}
      }
    }
    if (random.nextInt(3) == 0) {
      deals.open(
          people.find(person).orElseThrow(),
          Map.of(DealField.NAME, "Deal of " + name, DealField.CURRENCY, "EUR"),
          sam,
          clock.instant());
    }
    consents.keep(
        person,
        new Consents.Said(
            Purpose.EMAIL, random.nextBoolean(), false, "Test", name, "Yes", 1, "en", "::1"),
        clock.instant());
    hand(person, random);
    return person;
  }

  /** The same asset for the same reason to several, and what other doors keep of them. */
  private void hand(PersonId person, Random random) {
    jdbc.sql(
            """
            insert into asset (id, title, kind, stage, language, url, created_at)
            values ('00000000-0000-7000-8000-000000000001', 'A', 'GUIDE', 'AWARENESS', 'en', 'https://a.test', now())
            on conflict do nothing
            """)
        .update();
    jdbc.sql(
            """
            insert into asset_delivery (id, asset_id, person_id, cause, language, delivered_at, expires_at)
            values (:id, '00000000-0000-7000-8000-000000000001', :person, 'fair', 'en', now(), now())
            """)
        .param("id", Ids.next())
        .param("person", person.value())
        .update();
    if (random.nextBoolean()) {
      jdbc.sql(
              """
              insert into form_submission (form_id, key, version, language, state, answers, facts, submitted_at, person_id)
              select id, :key, 1, 'en', 'TAKEN', '{}', '{}', now(), :person from form where slug = 'demo'
              """)
          .param("key", Ids.next())
          .param("person", person.value())
          .update();
    }
  }

  /**
   * Every row of every table that is about people, but scores, whose parts come in any order, and
   * suggested pairs: that two were separated is a decision about them.
   */
  private Map<String, List<String>> everything() {
    var all = new TreeMap<String, List<String>>();
    var tables = new ArrayList<>(List.of("person"));
    records.forEach(kind -> tables.addAll(kind.tables()));
    tables.removeAll(
        List.of("person_score", "person_merge", "person_merge_memo", "duplicate", "duplicate_key"));
    for (var table : tables) {
      all.put(
          table,
          jdbc.sql("select to_jsonb(t)::text from " + table + " t order by 1")
              .query(String.class)
              .list());
    }
    return all;
  }

  private Map<PersonId, Object> scored(PersonId... persons) {
    var noon = Instant.parse("2026-06-01T12:00:00Z");
    var all = new LinkedHashMap<PersonId, Object>();
    for (var person : persons) {
      all.put(person, scores.of(person, noon).orElseThrow());
    }
    return all;
  }

  private void assertReplays(PersonId person) {
    var kept = scored(person);
    scores.rebuild(List.of(person), clock.instant());
    assertThat(scored(person)).isEqualTo(kept);
  }

  private void assertNothingIsLeftOf(PersonId person) {
    for (var kind : records) {
      for (var table : kind.tables()) {
        var column =
            jdbc.sql(
                    """
                    select exists (select from information_schema.columns
                                    where table_name = :table and column_name = 'person_id')
                    """)
                .param("table", table)
                .query(Boolean.class)
                .single();
        if (column) {
          assertThat(
                  jdbc.sql("select count(*) from " + table + " where person_id = :person")
                      .param("person", person.value())
                      .query(Long.class)
                      .single())
              .as(table)
              .isZero();
        }
      }
    }
    assertThat(people.find(person)).isEmpty();
  }

  private Merge merged(PersonId kept, PersonId gone, Set<String> chosen) {
    var outcome = merging.merge(kept, gone, chosen, cast.mia().id(), clock.instant());
    assertThat(outcome).isInstanceOf(Merging.Outcome.Done.class);
    return ((Merging.Outcome.Done) outcome).merge();
  }

  private void undone(Merge merge) {
    assertThat(merging.undo(merge.id(), cast.mia().id(), clock.instant()))
        .isInstanceOf(Merging.Outcome.Done.class);
  }

  private List<UUID> open(PersonId person) {
    return jdbc.sql("select id from handoff where person_id = :person and state = 'OFFERED'")
        .param("person", person.value())
        .query(UUID.class)
        .list();
  }

  private String stage(PersonId person) {
    return jdbc.sql("select stage from person_stage where person_id = :person")
        .param("person", person.value())
        .query(String.class)
        .single();
  }

  private List<String> kinds(PersonId person) {
    return jdbc.sql("select kind from interaction where person_id = :person")
        .param("person", person.value())
        .query(String.class)
        .list();
  }

  private static Caller caller(Cast.Member member) {
    return new Caller(member.id(), member.user().name(), member.email(), member.user().role());
  }

  private PersonId heard(Interaction told) {
    var taken = (Outcome.Taken) intake.take(told);
    return Objects.requireNonNull(taken.person());
  }

  private Interaction named(String id, @Nullable String firstName, @Nullable String jobTitle) {
    var said =
        Profile.builder()
            .say(ProfileField.FIRST_NAME, firstName)
            .say(ProfileField.JOB_TITLE, jobTitle)
            .attribute("asked for", firstName);
    return interaction(Kind.ADDED, new Who(null, id, said.build()));
  }

  private Interaction told(
      @Nullable String id, @Nullable String email, @Nullable String browser, Kind kind) {
    return interaction(
        kind, new Who(browser, id, Profile.builder().say(ProfileField.EMAIL, email).build()));
  }

  private Interaction interaction(Kind kind, Who who) {
    return new Interaction(
        SITE, Ids.next().toString(), kind, null, clock.instant(), who, Touch.NONE, null, Map.of());
  }
}
