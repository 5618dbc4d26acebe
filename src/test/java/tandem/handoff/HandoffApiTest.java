package tandem.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;
import tandem.intake.Intake;
import tandem.platform.MovableClock;
import tools.jackson.databind.JsonNode;

@TandemTest
class HandoffApiTest {

  @Autowired private Api anybody;
  @Autowired private Cast cast;
  @Autowired private Intake intake;
  @Autowired private MovableClock clock;
  private Api max;

  @BeforeEach
  void enter() {
    cast.sam();
    cast.sue();
    max = anybody.as(cast.max());
  }

  @AfterEach
  void settle() {
    clock.backToNow();
  }

  @Test
  void offersWhoeverIsReadyToASalesperson() {
    var offer = offer("ada@ready.example");

    assertThat(offer.at("/state").asString()).isEqualTo("OFFERED");
    assertThat(offer.at("/person/name").asString()).isEqualTo("From ada@ready.example");
    assertThat(offer.at("/owner/email").asString()).endsWith("@tandem.test");
    assertThat(offer.at("/score").decimalValue()).isEqualByComparingTo("20");
    assertThat(offer.at("/overdue").asBoolean()).isFalse();
    assertThat(offer.at("/answeredAt").isNull()).isTrue();
  }

  @Test
  void acceptsOnceAndMakesThePersonTheSellers() {
    var offer = offer("bea@ready.example");
    var owner = api(offer);

    var yes = owner.post("/api/v1/handoffs/" + id(offer) + "/accept");

    assertThat(yes.status()).as(yes.body()).isEqualTo(200);
    assertThat(yes.text("/state")).isEqualTo("ACCEPTED");
    assertThat(yes.text("/answeredAt")).isNotEmpty();
    assertThat(owner.post("/api/v1/handoffs/" + id(offer) + "/accept").status()).isEqualTo(409);
    var person = max.get("/api/v1/people/" + offer.at("/person/id").asString());
    assertThat(person.text("/stage")).isEqualTo("SAL");
    assertThat(person.text("/owner/email")).isEqualTo(offer.at("/owner/email").asString());
  }

  @Test
  void rejectsForAReasonThatTheAgreementKnows() {
    var offer = offer("cat@ready.example");
    var owner = api(offer);
    var path = "/api/v1/handoffs/" + id(offer) + "/reject";

    var invented = owner.post(path, Map.of("reason", "did_not_like_them"));
    var missing = owner.post(path, Map.of("note", "no reason"));
    var no = owner.post(path, Map.of("reason", "no_budget", "note", "next year"));

    assertThat(invented.status()).isEqualTo(422);
    assertThat(invented.text("/errors/0/field")).isEqualTo("reason");
    assertThat(invented.text("/errors/0/reason")).contains("no_budget", "not_a_fit");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(no.status()).as(no.body()).isEqualTo(200);
    assertThat(no.text("/state")).isEqualTo("REJECTED");
    assertThat(no.text("/reason")).isEqualTo("no_budget");
    assertThat(no.text("/note")).isEqualTo("next year");
    assertThat(owner.post(path, Map.of("reason", "no_budget")).status()).isEqualTo(409);
    assertThat(stage(offer)).isEqualTo("RECYCLED");
  }

  @Test
  void letsNobodyAnswerForAnother() {
    var offer = offer("dan@ready.example");
    var path = "/api/v1/handoffs/" + id(offer);
    var other = offer.at("/owner/email").asString().startsWith("sam") ? cast.sue() : cast.sam();

    assertThat(anybody.as(other).post(path + "/accept").status()).isEqualTo(403);
    assertThat(anybody.as(cast.mia()).post(path + "/accept").status()).isEqualTo(403);
    assertThat(
            anybody.as(cast.mia()).post(path + "/reject", Map.of("reason", "no_budget")).status())
        .isEqualTo(403);
    assertThat(anybody.post(path + "/accept").status()).isEqualTo(401);
    assertThat(anybody.as(other).get("/api/v1/handoffs?limit=200").body())
        .doesNotContain(id(offer));
    assertThat(max.post(path + "/accept").status()).isEqualTo(200);
  }

  @Test
  void answersOnlyOneOfManyWhoAreEquallyFast() throws Exception {
    var offer = offer("eve@ready.example");
    var path = "/api/v1/handoffs/" + id(offer) + "/accept";
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 8)
                  .<java.util.concurrent.Callable<Integer>>mapToObj(
                      _ -> () -> max.post(path).status())
                  .toList());
      var statuses = new java.util.ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnlyOnce(200).contains(409).doesNotContain(500);
    }
  }

  @Test
  void filtersByStateWhateverItsCase() {
    var offer = offer("fay@ready.example");

    assertThat(max.get("/api/v1/handoffs?state=Offered&limit=200").body()).contains(id(offer));
    assertThat(max.get("/api/v1/handoffs?state=rejected&limit=200").body())
        .doesNotContain(id(offer));
    var bad = max.get("/api/v1/handoffs?state=open");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.text("/detail")).contains("offered, accepted, rejected");
  }

  @Test
  void goesOnPartByPart() {
    for (var i = 0; i < 3; i++) {
      offer("page" + i + "@ready.example");
    }
    var first = max.get("/api/v1/handoffs?limit=2");
    var second = max.get("/api/v1/handoffs?limit=2&after=" + first.text("/next"));

    assertThat(first.json().at("/items").size()).isEqualTo(2);
    assertThat(second.body()).doesNotContain(first.text("/items/1/id"));
  }

  @Test
  void tellsWhatWaitsTooLong() {
    var offer = offer("gil@ready.example");
    clock.ahead(Duration.ofHours(5));

    var late = find(id(offer));

    assertThat(late.at("/overdue").asBoolean()).isTrue();
  }

  @Test
  void knowsNoOtherHandoffs() {
    assertThat(max.post("/api/v1/handoffs/" + new UUID(0, 1) + "/accept").status()).isEqualTo(404);
    assertThat(max.post("/api/v1/handoffs/none/accept").status()).isEqualTo(404);
  }

  private JsonNode offer(String email) {
    var person = new Demand(intake, (Clock) clock).by(email).toString();
    return findBy("/person/id", person);
  }

  private JsonNode find(String id) {
    return findBy("/id", id);
  }

  private JsonNode findBy(String pointer, String value) {
    for (var handoff : max.get("/api/v1/handoffs?limit=200").json().at("/items")) {
      if (handoff.at(pointer).asString().equals(value)) {
        return handoff;
      }
    }
    throw new AssertionError("There is no hand-off with " + pointer + " " + value);
  }

  private Api api(JsonNode offer) {
    var sam = offer.at("/owner/email").asString().startsWith("sam");
    return anybody.as(sam ? cast.sam() : cast.sue());
  }

  private String stage(JsonNode offer) {
    return max.get("/api/v1/people/" + offer.at("/person/id").asString()).text("/stage");
  }

  private static String id(JsonNode offer) {
    return offer.at("/id").asString();
  }
}
