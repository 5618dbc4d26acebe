package tandem.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.intake.Intake;
import tandem.people.PersonId;
import tandem.platform.MovableClock;
import tandem.platform.Times;
import tandem.segments.Settling;

/** The agreement asks for points and for a segment, in whichever order they come. */
@TandemTest
class AgreedSegmentTest {

  private static final String AGREEMENT = "/handoff/agreement";

  @Autowired private ApplicationContext application;
  @Autowired private Api anybody;
  @Autowired private Browser stranger;
  @Autowired private Cast cast;
  @Autowired private Intake intake;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Agreements agreements;
  private Api api;

  @BeforeEach
  void enter() {
    cast.sam();
    api = anybody.as(cast.mia());
    jdbc.sql("delete from segment").update();
    jdbc.sql("delete from field").update();
  }

  @AfterEach
  void settle() {
    jdbc.sql("delete from handoff").update();
    jdbc.sql("delete from agreement where version > 1").update();
  }

  @Test
  void pointsFirstAndTheConditionLater() {
    agreeOn(segment("May mail", Map.of("consent", "EMAIL")));

    var ada = demand("ada@agreed.example");
    follow();
    assertThat(offers(ada)).isEmpty();
    assertThat(stage(ada)).isEqualTo("LEAD");

    consent(ada);
    follow();
    assertThat(offers(ada))
        .containsExactly(
            "Engagement reached 20 of the 20 points agreed, and they belong to “May mail”");
    assertThat(stage(ada)).isEqualTo("MQL");
    follow();
    assertThat(offers(ada)).as("once").hasSize(1);
  }

  @Test
  void theConditionFirstAndPointsLater() {
    agreeOn(large());

    var bob = person("bob@agreed.example", 500);
    follow();
    assertThat(offers(bob)).isEmpty();
    demand("bob@agreed.example");

    assertThat(offers(bob)).as("in the same transaction as the points").hasSize(1);
  }

  @Test
  void bothAtOnceAndTheConditionByHand() {
    agreeOn(large());
    var cat = demand("cat@agreed.example");
    var dan = person("dan@agreed.example", 5);
    demand("dan@agreed.example");
    follow();
    assertThat(offers(cat)).isEmpty();
    assertThat(offers(dan)).isEmpty();

    person("cat@agreed.example", 70);
    follow();
    assertThat(offers(cat)).hasSize(1);
    var path = "/people/" + dan + "/edit";
    stranger
        .as(cast.mia())
        .submit(path, path, Map.of("email", "dan@agreed.example", "field.seats", "70"));
    follow();
    assertThat(offers(dan)).hasSize(1);
  }

  @Test
  void onlyWhoIsStillALeadIsOffered() {
    agreeOn(large());
    var eve = demand("eve@agreed.example");
    follow();
    jdbc.sql("update person_stage set stage = 'DISQUALIFIED' where person_id = :person")
        .param("person", eve.value())
        .update();

    person("eve@agreed.example", 70);
    follow();

    assertThat(offers(eve)).isEmpty();
  }

  /** Whoever of the two comes last sees what the other did. */
  @RepeatedTest(10)
  void pointsAndConditionAtTheSameMomentMakeOneOffer() throws Exception {
    agreeOn(segment("May mail", Map.of("consent", "EMAIL")));
    var email = UUID.randomUUID() + "@agreed.example";
    var fay = person(email, 1);

    try (var threads = Executors.newFixedThreadPool(2)) {
      var points = threads.submit(() -> demand(email));
      var condition = threads.submit(() -> consent(fay));
      points.get();
      condition.get();
    }
    follow();

    assertThat(offers(fay)).hasSize(1);
  }

  @Test
  void aSegmentThatIsGoneQualifiesNobodyAndThePageSaysSo() {
    var large = large();
    agreeOn(large);
    var refused = api.send("DELETE", "/api/v1/segments/" + large, null, "application/json");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("It is used by the agreement.");
    assertThat(
            api.send("DELETE", "/api/v1/segments/" + large + "?force=true", null, "x/y").status())
        .isEqualTo(204);

    var gus = person("gus@agreed.example", 500);
    demand("gus@agreed.example");
    follow();

    assertThat(offers(gus)).isEmpty();
    assertThat(stranger.as(cast.sam()).get(AGREEMENT).html())
        .contains("Nobody is qualified at present", "it was deleted");
  }

  @Test
  void managersAgreeOnASegmentAndAreToldWhatIsWrong() {
    var large = large();

    var refused = agree("00000000-0000-0000-0000-000000000000");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html()).contains("Segment does not exist (any more): choose another.");
    var nonsense = agree("'; drop table agreement");
    assertThat(nonsense.status()).isEqualTo(422);

    var agreed = agree(large);
    assertThat(agreed.html()).contains("And belongs to", "Large", "Seats is at least 50");
    var version = agreements.inForce().version();
    agree(large);
    assertThat(agreements.inForce().version()).as("the same terms").isEqualTo(version);
    agree("");
    assertThat(agreements.inForce().segment()).isNull();
    assertThat(agreements.inForce().version()).isEqualTo(version + 1);
  }

  @Test
  void programsReadAndChangeIt() {
    var path = "/api/v1/handoffs/agreement";
    var large = large();
    var max = anybody.as(cast.max());
    var before = max.get(path);
    assertThat(before.json().at("/threshold").decimalValue()).isEqualByComparingTo("20");
    assertThat(before.json().at("/hours").decimalValue()).isEqualByComparingTo("4");
    assertThat(before.json().at("/segment").isNull()).isTrue();
    assertThat(before.json().at("/reasons").size()).isEqualTo(7);

    var reasons =
        List.of(
            Map.of("code", "no_budget", "label", "No budget", "leadsTo", "RECYCLED"),
            Map.of("label", "Too far away", "leadsTo", "DISQUALIFIED"));
    var terms =
        Map.of("threshold", 35.5, "hours", 0.5, "days", 7, "segment", large, "reasons", reasons);
    assertThat(api.put(path, terms).status()).as("marketing").isEqualTo(403);
    var agreed = max.put(path, terms);

    assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
    assertThat(agreed.json().at("/version").asInt())
        .isGreaterThan(before.json().at("/version").asInt());
    assertThat(agreed.text("/segment")).isEqualTo(large);
    assertThat(agreed.text("/reasons/1/code")).isEqualTo("too_far_away");
    assertThat(agreements.inForce().answerWithin()).isEqualTo(Duration.ofMinutes(30));
    assertThat(max.get(path).body()).isEqualTo(agreed.body());

    var refused =
        max.put(
            path, Map.of("threshold", 0, "hours", new BigDecimal("1e999999999"), "segment", "x"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("threshold", "hours", "days", "segment", "reasons");
    jdbc.sql("delete from reject_reason where code = 'too_far_away'").update();
    jdbc.sql("update reject_reason set retired_at = null").update();
  }

  private void agreeOn(String segment) {
    assertThat(agree(segment).status()).isEqualTo(200);
    assertThat(agreements.inForce().segment()).isNotNull();
  }

  private Browser.Page agree(String segment) {
    var said = new HashMap<String, String>();
    said.put("threshold", "20");
    said.put("hours", "4");
    said.put("days", "30");
    said.put("segment", segment);
    said.put("code", "no_budget");
    said.put("label", "No budget");
    said.put("leadsTo", "RECYCLED");
    var page = stranger.as(cast.max()).submit(AGREEMENT, AGREEMENT, said);
    jdbc.sql("update reject_reason set retired_at = null").update();
    return page;
  }

  private void follow() {
    new Settling(application).settle();
  }

  private String large() {
    api.post("/api/v1/fields", Map.of("label", "Seats", "kind", "NUMBER"));
    return segment("Large", Map.of("field", "seats", "atLeast", 50));
  }

  private String segment(String name, Map<String, Object> condition) {
    var answer = api.post("/api/v1/segments", Map.of("name", name, "condition", condition));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    follow();
    return answer.text("/id");
  }

  private PersonId demand(String email) {
    return new Demand(intake, clock).by(email);
  }

  private PersonId person(String email, int seats) {
    var answer =
        api.post("/api/v1/people", Map.of("email", email, "attributes", Map.of("seats", seats)));
    return PersonId.of(answer.text("/id"));
  }

  private void consent(PersonId person) {
    jdbc.sql(
            """
            insert into consent (person_id, purpose, state, basis, at, confirmed, source, evidence, wording, version)
            values (:person, 'EMAIL', 'GRANTED', 'CONSENT', :at, true, 'Test', gen_random_uuid()::text, 'Yes', 1)
            """)
        .param("person", person.value())
        .param("at", Times.sql(clock.instant()))
        .update();
  }

  private List<String> offers(PersonId person) {
    return jdbc.sql("select cause from handoff where person_id = :person")
        .param("person", person.value())
        .query(String.class)
        .list();
  }

  private String stage(PersonId person) {
    return jdbc.sql("select stage from person_stage where person_id = :person")
        .param("person", person.value())
        .query(String.class)
        .single();
  }
}
