package tandem.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.platform.MovableClock;
import tandem.platform.Settings;
import tandem.platform.Times;

@TandemTest
class SegmentsApiTest {

  private static final String PATH = "/api/v1/segments";

  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  @Autowired private Membership membership;
  @Autowired private Touches touches;
  @Autowired private SegmentStore store;
  @Autowired private Rules rules;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Settings settings;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  private Api api;

  @BeforeEach
  void asMia() {
    api = anybody.as(cast.mia());
    jdbc.sql("delete from segment").update();
    jdbc.sql("delete from interaction").update();
  }

  @AfterEach
  void goOn() {
    clock.backToNow();
  }

  @Test
  void findsWhoIsMeantAtOnceAndFollowsWhatTheyDo() {
    var ada = person("ada@segments.example", "DE");
    var bob = person("bob@segments.example", "FR");
    var german = segment("Germans", Map.of("person", "country", "is", "de"));
    assertThat(people(german)).containsExactly(ada);
    assertThat(api.get(PATH + "/" + german).text("/words")).isEqualTo("Country is “de”");

    api.post("/api/v1/people", Map.of("email", "bob@segments.example", "country", "DE"));
    api.post("/api/v1/people", Map.of("email", "ada@segments.example", "country", "AT"));
    membership.settle();

    assertThat(people(german)).containsExactly(bob);
    assertThat(api.get(PATH + "/" + german).json().at("/members").asInt()).isEqualTo(1);
    var moves = api.get(PATH + "/" + german + "/moves").json().at("/items");
    assertThat(moves).hasSize(2);
    assertThat(moves.toString()).contains("Their profile changed");
  }

  @Test
  void lettingTimePassIsEnough() {
    var now = Instant.parse("2026-05-01T12:00:00Z");
    clock.stopAt(now);
    var cleo = person("cleo@segments.example", "DE");
    track("cleo@segments.example", now.minus(Duration.ofDays(29)));
    var asked = segment("Asked lately", Map.of("did", "DEMO_REQUESTED", "lastDays", 30));
    var hot = segment("Warm", Map.of("score", 15));
    assertThat(people(asked)).containsExactly(cleo);

    clock.stopAt(now.plus(Duration.ofDays(1)).minusSeconds(1));
    membership.settle();
    assertThat(people(asked)).containsExactly(cleo);
    clock.stopAt(now.plus(Duration.ofDays(1)).plusSeconds(1));
    membership.settle();

    assertThat(people(asked)).isEmpty();
    assertThat(api.get(PATH + "/" + asked + "/moves").text("/items/0/cause"))
        .isEqualTo("Time passed");

    track("cleo@segments.example", clock.instant());
    membership.settle();
    assertThat(people(hot)).contains(cleo);
    clock.stopAt(now.plus(Duration.ofDays(60)));
    membership.settle();
    assertThat(people(hot)).doesNotContain(cleo);
  }

  @Test
  void listsAreFilledAndEmptiedByHand() {
    var dora = person("dora@segments.example", "DE");
    var list = list("Dinner");

    assertThat(add(list, dora).json().at("/added").asInt()).isEqualTo(1);
    assertThat(add(list, dora).json().at("/added").asInt()).isZero();
    assertThat(people(list)).containsExactly(dora);
    var guests =
        segment(
            "German guests",
            Map.of(
                "all", List.of(Map.of("segment", list), Map.of("person", "country", "is", "DE"))));
    assertThat(people(guests)).containsExactly(dora);

    assertThat(delete(PATH + "/" + list + "/people/" + dora)).isEqualTo(204);
    membership.settle();
    assertThat(people(list)).isEmpty();
    assertThat(people(guests)).isEmpty();
    assertThat(delete(PATH + "/" + list + "/people/" + dora)).isEqualTo(404);
    assertThat(add(guests, dora).status()).isEqualTo(409);
    assertThat(
            api.post(PATH + "/" + list + "/people", Map.of("people", List.of("x")))
                .text("/errors/0/field"))
        .isEqualTo("people[0]");
    assertThat(api.post(PATH + "/" + list + "/people", Map.of()).status()).isEqualTo(422);
  }

  @Test
  void refusesSegmentsThatLeadBackToThemselves() {
    var first = segment("First", Map.of("person", "country", "is", "DE"));
    var second = segment("Second", Map.of("segment", first));
    var third = segment("Third", Map.of("not", Map.of("segment", second)));

    var answer =
        api.patch(
            PATH + "/" + first,
            Map.of("condition", Map.of("any", List.of(Map.of("segment", third)))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/reason")).contains("leads back");
    assertThat(
            api.patch(PATH + "/" + first, Map.of("condition", Map.of("segment", first))).status())
        .isEqualTo(422);
  }

  @Test
  void aSegmentWhoseFieldWasDeletedSaysSoAndLetsNobodyIn() {
    var field = api.post("/api/v1/fields", Map.of("label", "Seats", "kind", "NUMBER")).text("/id");
    var emil = person("emil@segments.example", "DE", Map.of("seats", 50));
    var large = segment("Large", Map.of("field", "seats", "atLeast", 20));
    var notLarge = segment("Not large", Map.of("not", Map.of("field", "seats", "atLeast", 20)));
    assertThat(people(large)).containsExactly(emil);
    var before = people(notLarge);

    assertThat(api.send("DELETE", "/api/v1/fields/" + field, null, "application/json").status())
        .as("in use")
        .isEqualTo(409);
    assertThat(api.get("/api/v1/fields/" + field + "/uses").body()).contains("Large");
    assertThat(delete("/api/v1/fields/" + field + "?force=true")).isEqualTo(204);

    assertThat(api.get(PATH + "/" + large).text("/broken")).contains("seats", "deleted");
    person("fay@segments.example", "DE", Map.of("seats", 500));
    membership.settle();
    assertThat(people(large)).containsExactly(emil);
    assertThat(people(notLarge)).isEqualTo(before);
    assertThat(stranger.as(cast.mia()).get("/segments/" + large).html())
        .contains("This segment is broken");

    api.post("/api/v1/fields", Map.of("label", "Seats", "kind", "NUMBER"));
    settled();
    assertThat(people(large)).hasSize(2).contains(emil);
    assertThat(api.get(PATH + "/" + large).json().at("/broken").isNull()).isTrue();
  }

  @Test
  void aSegmentWhoseSegmentWasDeletedIsBroken() {
    var list = list("Base");
    var around = segment("Around", Map.of("not", Map.of("segment", list)));

    assertThat(delete(PATH + "/" + list)).isEqualTo(409);
    assertThat(delete(PATH + "/" + list + "?force=true")).isEqualTo(204);

    assertThat(api.get(PATH + "/" + around).text("/broken")).contains("was deleted");
    var members = people(around).size();
    person("gus@segments.example", "DE");
    membership.settle();
    assertThat(people(around)).hasSize(members);
  }

  @Test
  void whatSomebodyTypesIsNeverSql() {
    var people = jdbc.sql("select count(*) from person").query(Long.class).single();
    var evil =
        List.of("'; drop table person; --", "\\", "%", "_", ":people", "$1", "{holds}", "?", "/*");
    for (var text : evil) {
      for (var op : List.of("is", "contains", "startsWith")) {
        var condition =
            Map.of(
                "any",
                List.of(
                    Map.of("person", "country", op, text),
                    Map.of("company", "name", op, text),
                    Map.of("did", "PAGE_VIEWED", "contains", text)));
        var answer = api.post(PATH + "/count", Map.of("condition", condition));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/people").asLong()).isZero();
      }
      var id = segment("Evil " + evil.indexOf(text), Map.of("person", "country", "contains", text));
      membership.settle();
      assertThat(people(id)).isEmpty();
    }
    person("hal@segments.example", "100%");
    assertThat(people(segment("Percent", Map.of("person", "country", "contains", "0%"))))
        .hasSize(1);
    assertThat(jdbc.sql("select count(*) from person").query(Long.class).single())
        .isEqualTo(people + 1);
  }

  @Test
  void refusesWhatMakesNoSegment() {
    segment("Taken", Map.of("score", 10));

    refused(Map.of("condition", Map.of("score", 10)), "name");
    refused(Map.of("name", "taken", "condition", Map.of("score", 10)), "name");
    refused(Map.of("name", "x".repeat(101)), "name");
    refused(Map.of("name", "Bad", "condition", Map.of("all", List.of())), "condition.all");
    refused(Map.of("name", "Bad", "condition", List.of()), "condition");
    refused(
        Map.of("name", "Bad", "condition", Map.of("did", "PURCHASED", "times", -1)),
        "condition.times");
    var halfWrong = Map.of("score", 10, "surplus", 1);
    assertThat(api.post(PATH + "/count", Map.of("condition", halfWrong)).status()).isEqualTo(422);
    assertThat(api.get(PATH + "/" + new UUID(0, 1)).status()).isEqualTo(404);
    assertThat(api.get(PATH + "/nonsense").status()).isIn(400, 404);
    assertThat(api.post(PATH, "{\"name\": ").status()).isEqualTo(400);
    assertThat(
            api.patch(PATH + "/" + list("A list"), Map.of("condition", Map.of("score", 1)))
                .status())
        .isEqualTo(422);
  }

  @Test
  void saysWhyInWordsWithTheFacts() {
    var ivy = person("ivy@segments.example", "DE");
    track("ivy@segments.example", clock.instant());
    var id =
        segment(
            "Why",
            Map.of(
                "all",
                List.of(
                    Map.of("did", "DEMO_REQUESTED", "lastDays", 30),
                    Map.of("person", "country", "is", "FR"))));

    var why = api.get(PATH + "/" + id + "/people/" + ivy);

    assertThat(why.json().at("/in").asBoolean()).isFalse();
    assertThat(why.json().at("/because/parts/0/holds").asBoolean()).isTrue();
    assertThat(why.text("/because/parts/0/fact")).startsWith("1 time in all");
    assertThat(why.json().at("/because/parts/1/holds").asBoolean()).isFalse();
    assertThat(why.text("/because/parts/1/fact")).isEqualTo("“DE”");
    var page = stranger.as(cast.sam()).get("/segments/" + id + "/people/" + ivy);
    assertThat(page.html()).contains("Requested a demo in the last 30 days", "does not belong");
  }

  @Test
  void placesOnListsMoveAlongWhenPeopleBecomeOneAndComeBack() {
    var lea = person("lea@segments.example", "DE");
    var twin = person("lea.twin@segments.example", "FR");
    var both = list("Both");
    var one = list("One");
    add(both, lea);
    add(both, twin);
    add(one, twin);
    var french = segment("French", Map.of("person", "country", "is", "FR"));
    assertThat(people(french)).contains(twin);

    var merge = api.post("/api/v1/people/" + lea + "/merges", Map.of("other", twin));
    assertThat(merge.status()).as(merge.body()).isLessThan(300);
    membership.settle();
    assertThat(people(both)).containsExactly(lea);
    assertThat(people(one)).containsExactly(lea);
    assertThat(people(french)).doesNotContain(twin);

    var undone = api.post("/api/v1/people/merges/" + merge.text("/id") + "/undo");
    assertThat(undone.status()).as(undone.body()).isLessThan(300);
    membership.settle();
    assertThat(people(both)).containsExactlyInAnyOrder(lea, twin);
    assertThat(people(one)).containsExactly(twin);
    assertThat(people(french)).contains(twin);
    assertThat(api.get(PATH + "/" + one).json().at("/members").asInt()).isEqualTo(1);
  }

  @Test
  void whatTouchedACrowdIsTakenInParts() {
    var crowd = "from (select gen_random_uuid() as id from generate_series(1, 12000)) as crowd";
    var steps = new ArrayList<Touches.Taken>();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          store.holdMembership();
          jdbc.sql("delete from segment_touch").update();
          jdbc.sql(
                  "insert into segment_touch (aspect, persons, kinds) select 'DID', array_agg(id), array_agg('PURCHASED'::text) "
                      + crowd)
              .update();
          jdbc.sql(
                  "insert into segment_touch (aspect, persons) select 'PERSON', array_agg(id) "
                      + crowd)
              .update();
          do {
            steps.add(touches.take());
          } while (!steps.getLast().isEmpty());
        });

    assertThat(steps).allMatch(step -> step.people().size() <= 10_000);
    assertThat(steps.stream().flatMap(step -> step.people().stream())).hasSize(24_000);
    assertThat(steps.stream().flatMap(step -> step.people().stream()).distinct()).hasSize(24_000);
  }

  @Test
  void whoIsDeletedWhileASegmentIsFilledIsNotLetIn() {
    var ghost = UUID.randomUUID();
    var id = segment("Everybody German", Map.of("person", "country", "is", "DE"));
    jdbc.sql("update segment set state = 'FILLING'").update();
    jdbc.sql("insert into segment_touch (aspect, persons) values ('GONE', array[:ghost]::uuid[])")
        .param("ghost", ghost)
        .update();
    membership.settle();
    for (var sql :
        List.of(
            "insert into segment_member (segment_id, person_id, since) values (:segment::uuid, :ghost, now())",
            "insert into segment_due (segment_id, person_id, at) values (:segment::uuid, :ghost, now())")) {
      jdbc.sql(sql).param("segment", id).param("ghost", ghost).update();
    }

    transaction.executeWithoutResult(
        _ -> {
          var rule = rules.current().filling().getFirst();
          var late = jdbc.sql("select touched from segment_late").query(UUID.class).list();
          assertThat(late).contains(ghost);
          membership.catchUp(rule, late, clock.instant());
        });

    for (var table : List.of("segment_member", "segment_due", "segment_move")) {
      assertThat(
              jdbc.sql("select count(*) from " + table + " where person_id = :ghost")
                  .param("ghost", ghost)
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void whoIsBackBeforeTheirDeletionWasFollowedKeepsTheirLists() {
    var nia = person("nia@segments.example", "NO");
    var list = list("Regulars");
    add(list, nia);
    jdbc.sql("insert into segment_touch (aspect, persons) values ('GONE', array[:person]::uuid[])")
        .param("person", nia)
        .update();

    membership.settle();

    assertThat(people(list)).containsExactly(nia);
    assertThat(api.get(PATH + "/" + list + "/moves").json().at("/items")).hasSize(1);
  }

  @Test
  void anotherReportingCurrencyIsAnotherSumOfDeals() {
    var ona = person("ona@segments.example", "US");
    jdbc.sql(
            """
            insert into deal (id, person_id, name, amount, currency, stage, state, stage_since, created_at)
            values (gen_random_uuid(), :person::uuid, 'Deal', 5000, 'USD', 'discovery', 'OPEN', now(), now())
            """)
        .param("person", ona)
        .update();
    var worthy = segment("Worth it", Map.of("deals", "OPEN", "amount", 1000));
    var before = settings.currency();
    assertThat(people(worthy)).isEmpty();
    try {
      settings.currency("USD");
      membership.settle();
      settled();
      assertThat(people(worthy)).containsExactly(ona);
      settings.currency(before);
      membership.settle();
      settled();
      assertThat(people(worthy)).isEmpty();
    } finally {
      settings.currency(before);
      jdbc.sql("delete from deal where person_id = :person::uuid").param("person", ona).update();
    }
  }

  @Test
  void salesSeesSegmentsButDoesNotShapeThem() {
    var id = segment("Seen", Map.of("score", 5));
    var sam = anybody.as(cast.sam());

    assertThat(sam.get(PATH).status()).isEqualTo(200);
    assertThat(sam.get(PATH + "/" + id + "/people").status()).isEqualTo(200);
    assertThat(sam.post(PATH, Map.of("name", "Mine")).status()).isEqualTo(403);
    assertThat(sam.patch(PATH + "/" + id, Map.of("name", "Mine")).status()).isEqualTo(403);
    assertThat(sam.send("DELETE", PATH + "/" + id, null, "application/json").status())
        .isEqualTo(403);
    assertThat(stranger.as(cast.sam()).get("/segments/new").status()).isEqualTo(403);
    assertThat(stranger.as(cast.sam()).get("/segments/" + id).html()).doesNotContain("Delete it");
    assertThat(anybody.get(PATH).status()).isEqualTo(401);
  }

  @Test
  void theListOfPeopleCanBeNarrowedToASegment() {
    var jon = person("jon@segments.example", "XX");
    person("kim@segments.example", "YY");
    var id = segment("Xs", Map.of("person", "country", "is", "XX"));

    var page = stranger.as(cast.sam()).get("/people?segment=" + id);

    assertThat(page.html())
        .contains("jon@segments.example", "1 person", "Xs")
        .doesNotContain("kim@segments.example");
    assertThat(stranger.as(cast.mia()).get("/people/" + jon).html()).contains("/segments/" + id);
  }

  private void refused(Map<String, Object> told, String field) {
    var answer = api.post(PATH, told);
    assertThat(answer.status()).as("%s %s", told, answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
  }

  private Api.Answer add(String list, String person) {
    return api.post(PATH + "/" + list + "/people", Map.of("people", List.of(person)));
  }

  private int delete(String path) {
    return api.send("DELETE", path, null, "application/json").status();
  }

  private List<String> people(String segment) {
    var people = new ArrayList<String>();
    api.get(PATH + "/" + segment + "/people")
        .json()
        .at("/items")
        .forEach(one -> people.add(one.at("/person").asString()));
    return people;
  }

  private String list(String name) {
    return kept(Map.of("name", name));
  }

  private String segment(String name, Map<String, Object> condition) {
    var id = kept(Map.of("name", name, "condition", condition));
    settled();
    return id;
  }

  private String kept(Map<String, Object> told) {
    var answer = api.post(PATH, told);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("/id");
  }

  private void settled() {
    await().atMost(Duration.ofSeconds(30)).until(() -> !api.get(PATH).body().contains("FILLING"));
    membership.settle();
  }

  private String person(String email, String country) {
    return person(email, country, Map.of());
  }

  private String person(String email, String country, Map<String, Object> attributes) {
    var answer =
        api.post(
            "/api/v1/people", Map.of("email", email, "country", country, "attributes", attributes));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("/id");
  }

  private void track(String email, Instant at) {
    jdbc.sql(
            """
            insert into interaction (door_id, message_id, kind, person_id, occurred_at, received_at, bot, facts)
            select '00000000-0000-0000-0000-000000000001', :message, 'DEMO_REQUESTED', person_id, :at, :at, false, '{}'
              from identity where kind = 'EMAIL' and value = :email
            """)
        .param("message", UUID.randomUUID().toString())
        .param("at", Times.sql(at))
        .param("email", email)
        .update();
    jdbc.sql(
            """
            update person_score set heat = log(2::numeric, 20)::float8 + extract(epoch from :at::timestamptz)::float8 / 86400 / 30
             where person_id = (select person_id from identity where kind = 'EMAIL' and value = :email)
            """)
        .param("at", Times.sql(at))
        .param("email", email)
        .update();
  }
}
