package tandem.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;
import tandem.campaigns.Channel;
import tandem.fields.FieldKind;
import tandem.journal.Kind;
import tandem.people.Purpose;
import tandem.platform.MovableClock;
import tandem.platform.Times;
import tandem.segments.Check.Op;
import tandem.segments.Condition.Deals;
import tandem.segments.Condition.Did;
import tandem.segments.Condition.Period;
import tandem.segments.Condition.Span;

/**
 * Membership that follows what happens is the membership that one would compute from scratch, after
 * histories that nobody thought of.
 */
@TandemTest
class HistoriesTest {

  private static final List<Kind> KINDS =
      List.of(Kind.PAGE_VIEWED, Kind.DEMO_REQUESTED, Kind.EMAIL_OPENED, Kind.PURCHASED);
  private static final List<String> CONDITIONS =
      List.of(
          "demo",
          "mails",
          "pricing",
          "bought long ago",
          "nothing for long",
          "search",
          "hot",
          "cold Germans",
          "big",
          "new",
          "renews",
          "acme",
          "fit",
          "leads",
          "deals",
          "may mail",
          "mixed");
  private static final List<String> COUNTRIES = List.of("DE", "AT", "FR");

  @Autowired private Segments segments;
  @Autowired private Lists lists;
  @Autowired private Membership membership;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Api anybody;
  @Autowired private Cast cast;

  private final List<UUID> people = new ArrayList<>();
  private final Map<String, SegmentId> known = new LinkedHashMap<>();
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private Random luck = new Random();

  @AfterEach
  void goOn() {
    clock.backToNow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void followingIsTheSameAsComputingFromScratch(long seed) {
    luck = new Random(seed);
    jdbc.sql("delete from segment").update();
    clock.stopAt(now);
    for (var i = 0; i < 12; i++) {
      join();
    }
    open();
    for (var step = 0; step < 60; step++) {
      happen();
      if (step % 20 == 19) {
        meetInTheMiddle("all of some, since step " + step);
      }
      if (luck.nextInt(3) == 0) {
        now = now.plus(Duration.ofMinutes(luck.nextInt(60 * 24 * 20)));
        clock.stopAt(now);
      }
      membership.settle();
      compare("seed %d, step %d".formatted(seed, step));
    }
  }

  private void compare(String when) {
    known.forEach(
        (name, id) -> {
          var segment = segments.find(id).orElseThrow();
          assertThat(kept(id)).as("%s: %s", when, name).isEqualTo(scratch(segment));
          assertThat(segment.members()).as("count of " + name).isEqualTo(kept(id).size());
        });
  }

  private Set<UUID> kept(SegmentId id) {
    return new TreeSet<>(
        jdbc.sql("select person_id from segment_member where segment_id = :id")
            .param("id", id.value())
            .query(UUID.class)
            .list());
  }

  private Set<UUID> scratch(Segment segment) {
    var condition = segment.condition();
    if (condition == null) {
      return kept(segment.id());
    }
    var judgement = ConditionSql.of(List.of(condition), Sources.Scope.EVERYBODY);
    return new TreeSet<>(
        jdbc.sql(
                "select p.id from person p "
                    + judgement.from()
                    + " where "
                    + judgement.holds().getFirst())
            .params(judgement.parameters(now))
            .query(UUID.class)
            .list());
  }

  private void open() {
    var demo = new Did(Kind.DEMO_REQUESTED, null, null, null, 1, new Period(Span.LAST, 30));
    var mails = new Did(Kind.EMAIL_OPENED, null, null, null, 3, new Period(Span.LAST, 20));
    var pricing = new Did(Kind.PAGE_VIEWED, "pricing", null, null, 2, Period.EVER);
    var longAgo = new Did(Kind.PURCHASED, null, null, null, 1, new Period(Span.BEFORE, 40));
    var searched = new Did(null, null, Channel.PAID_SEARCH, null, 1, new Period(Span.LAST, 15));
    var german = new Condition.About(PersonField.COUNTRY, test(Op.IS, "de", "at"));
    var big = new Condition.Custom("seats", FieldKind.NUMBER, test(Op.AT_LEAST, "50"));
    var hot = new Condition.Engaged(new BigDecimal("20"));
    segment("demo", demo);
    segment("no demo", new Condition.Not(demo));
    segment("mails", mails);
    segment("pricing", pricing);
    segment("bought long ago", longAgo);
    segment(
        "nothing for long",
        new Condition.Not(new Did(null, null, null, null, 1, new Period(Span.LAST, 10))));
    segment("search", searched);
    segment("hot", hot);
    segment("cold Germans", new Condition.All(List.of(german, new Condition.Not(hot))));
    segment("big", big);
    segment("new", new Condition.About(PersonField.SINCE, test(Op.LAST, "25")));
    segment("renews", new Condition.Custom("renewal", FieldKind.DATE, test(Op.NEXT, "30")));
    segment("acme", new Condition.Employed(CompanyField.NAME, test(Op.CONTAINS, "acm")));
    segment("fit", new Condition.Fits(List.of("A", "B")));
    segment("leads", new Condition.Staged(List.of("LEAD", "MQL")));
    segment("deals", new Condition.Dealt(Deals.OPEN, 1, new BigDecimal("1000")));
    segment("may mail", new Condition.Allowed(Purpose.EMAIL));
    segment(
        "mixed",
        new Condition.Any(
            List.of(
                new Condition.All(List.of(demo, new Condition.Not(german))),
                new Condition.All(List.of(mails, new Condition.Any(List.of(big, hot)))))));
    known.put("list", saved(segments.create("list", null, null)));
    segment("listed and hot", new Condition.All(List.of(new Condition.Member(id("list")), hot)));
    segment("demo, seen from afar", new Condition.Not(new Condition.Member(id("demo"))));
    segment(
        "two away",
        new Condition.Any(List.of(new Condition.Member(id("demo, seen from afar")), big)));
    filled();
  }

  /** Two to five parts that must all hold, asked when people have a past. */
  private void meetInTheMiddle(String name) {
    membership.settle();
    var parts = new ArrayList<Condition>();
    for (var i = luck.nextInt(4); i >= -1; i--) {
      var part = segments.find(id(any(CONDITIONS))).orElseThrow().condition();
      parts.add(luck.nextInt(4) == 0 ? new Condition.Not(present(part)) : present(part));
    }
    segment(name, new Condition.All(parts));
    filled();
  }

  private static Condition present(@Nullable Condition condition) {
    return Objects.requireNonNull(condition);
  }

  private <T> T any(List<T> values) {
    return values.get(luck.nextInt(values.size()));
  }

  private void filled() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> segments.all().stream().allMatch(one -> one.state() == Segment.State.ACTIVE));
  }

  private void segment(String name, Condition condition) {
    known.put(name, saved(segments.create(name, condition, null)));
  }

  private SegmentId id(String name) {
    return Objects.requireNonNull(known.get(name));
  }

  private static SegmentId saved(Segments.Saved saved) {
    return ((Segments.Saved.As) saved).id();
  }

  private static Check test(Op op, String... values) {
    return new Check(op, List.of(values));
  }

  private void happen() {
    switch (luck.nextInt(14)) {
      case 0 -> join();
      case 1, 2, 3, 4, 5 -> act();
      case 6 -> edit();
      case 7 -> consent();
      case 8 -> deal();
      case 9 -> list();
      case 10 -> moveStage();
      case 11 -> rename();
      case 12 -> merge();
      default -> score();
    }
  }

  private void join() {
    var person = UUID.randomUUID();
    people.add(person);
    jdbc.sql(
            """
            insert into person (id, email, country, attributes, since, created_at, updated_at)
            values (:id, :email, :country, jsonb_build_object('seats', :seats::text, 'renewal', :renewal::text), :since, :now, :now)
            """)
        .param("id", person)
        .param("email", person + "@random.example")
        .param("country", COUNTRIES.get(luck.nextInt(3)))
        .param("seats", luck.nextInt(4) == 0 ? "many" : String.valueOf(luck.nextInt(100)))
        .param(
            "renewal", now.plus(Duration.ofDays(luck.nextInt(90) - 20)).toString().substring(0, 10))
        .param("since", Times.sql(now.minus(Duration.ofHours(luck.nextInt(1000)))))
        .param("now", Times.sql(now))
        .update();
    jdbc.sql(
            "insert into person_score (person_id, model_id, heat, contributions, fit) values (:id, 1, '-infinity', '[]', 'C')")
        .param("id", person)
        .update();
  }

  private UUID somebody() {
    return people.get(luck.nextInt(people.size()));
  }

  private void act() {
    for (var i = luck.nextInt(4); i >= 0; i--) {
      jdbc.sql(
              """
              insert into interaction (door_id, message_id, kind, name, person_id, occurred_at, received_at, channel, bot, facts)
              values (:door, :message, :kind, null, :person, :at, :now, :channel, :bot, jsonb_build_object('url', :url::text))
              """)
          .param("door", new UUID(0, 7))
          .param("message", UUID.randomUUID().toString())
          .param("kind", KINDS.get(luck.nextInt(KINDS.size())).name())
          .param("person", somebody())
          .param(
              "at",
              Times.sql(now.minus(Duration.ofHours(luck.nextInt(luck.nextBoolean() ? 2 : 1500)))))
          .param("now", Times.sql(now))
          .param("channel", luck.nextBoolean() ? "PAID_SEARCH" : "EMAIL")
          .param("bot", luck.nextInt(6) == 0)
          .param("url", luck.nextBoolean() ? "https://x.example/Pricing?a" : "https://x.example/")
          .update();
    }
  }

  private void edit() {
    var email =
        jdbc.sql("select email from person where id = :id")
            .param("id", somebody())
            .query(String.class)
            .single();
    var said =
        Map.of(
            "email",
            email,
            "country",
            COUNTRIES.get(luck.nextInt(3)),
            "company",
            luck.nextBoolean() ? "Acme" : "Globex",
            "attributes",
            Map.of("seats", luck.nextInt(100)));
    jdbc.sql(
            "insert into identity (kind, value, person_id) select 'EMAIL', email, id from person where email = :email on conflict do nothing")
        .param("email", email)
        .update();
    assertThat(anybody.as(cast.mia()).post("/api/v1/people", said).status()).isEqualTo(200);
  }

  private void consent() {
    jdbc.sql(
            """
            insert into consent (person_id, purpose, state, basis, at, confirmed, source, evidence, wording, version)
            values (:person, 'EMAIL', :state, 'CONSENT', :at, true, 'Test', :evidence, 'Yes', 1)
            """)
        .param("person", somebody())
        .param("state", luck.nextInt(3) == 0 ? "WITHDRAWN" : "GRANTED")
        .param("at", Times.sql(now.minus(Duration.ofMinutes(luck.nextInt(1000)))))
        .param("evidence", UUID.randomUUID().toString())
        .update();
  }

  private void deal() {
    jdbc.sql(
            "update deal set amount = amount + 300, person_id = :person where id in (select id from deal order by id limit 1)")
        .param("person", somebody())
        .update();
    jdbc.sql(
            """
            insert into deal (id, person_id, name, amount, currency, stage, state, stage_since, created_at)
            values (:id, :person, 'Deal', :amount, 'EUR', 'discovery', 'OPEN', :now, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("person", somebody())
        .param("amount", luck.nextInt(2000))
        .param("now", Times.sql(now))
        .update();
  }

  private void list() {
    var some =
        List.of(new tandem.people.PersonId(somebody()), new tandem.people.PersonId(somebody()));
    if (luck.nextBoolean()) {
      lists.add(id("list"), some, "By hand");
    } else {
      lists.takeAway(id("list"), some, "By hand");
    }
  }

  private void moveStage() {
    jdbc.sql(
            """
            insert into person_stage (person_id, stage, since) values (:person, :stage, :now)
            on conflict (person_id) do update set stage = excluded.stage, since = excluded.since
            """)
        .param("person", somebody())
        .param("stage", List.of("LEAD", "MQL", "SQL").get(luck.nextInt(3)))
        .param("now", Times.sql(now))
        .update();
  }

  private void rename() {
    jdbc.sql(
            "update company set name = case when name = 'Acme' then 'Nothing' || id when name like 'Nothing%' then 'Acme' || id else name end")
        .update();
  }

  /** What merging two people comes to for whoever watches the tables. */
  private void merge() {
    if (people.size() < 4) {
      return;
    }
    var gone = people.remove(luck.nextInt(people.size()));
    var stays = somebody();
    for (var table : List.of("interaction", "consent", "deal", "identity")) {
      jdbc.sql("update " + table + " set person_id = :stays where person_id = :gone")
          .param("stays", stays)
          .param("gone", gone)
          .update();
    }
    for (var table : List.of("person_score", "person_stage", "stage_move", "handoff")) {
      jdbc.sql("delete from " + table + " where person_id = :gone").param("gone", gone).update();
    }
    jdbc.sql("delete from person where id = :gone").param("gone", gone).update();
  }

  /** Of so many points at this moment, under the half-life of 30 days. */
  private void score() {
    var day = now.getEpochSecond() / 86_400.0;
    jdbc.sql("update person_score set heat = :heat, fit = :fit where person_id = :person")
        .param("heat", Math.log(1 + luck.nextInt(60)) / Math.log(2) + day / 30)
        .param("fit", List.of("A", "C", "D").get(luck.nextInt(3)))
        .param("person", somebody())
        .update();
  }
}
