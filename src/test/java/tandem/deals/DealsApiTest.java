package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Cast;
import tandem.TandemTest;
import tandem.handoff.Stage;
import tandem.intake.Intake;
import tandem.people.PersonId;

@TandemTest
class DealsApiTest {

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired Intake intake;
  @Autowired JdbcClient jdbc;

  private Api sam;
  private PersonId ada;

  @BeforeEach
  void meetAda() {
    sam = api.as(cast.sam());
    ada = Somebody.named(intake, "Ada", "Lovelace", "Analytical Engines");
  }

  @Test
  void opensADealAsTheDocumentationSays() {
    var answer =
        sam.post(
            "/api/v1/deals",
            """
            {"person": "%s", "name": "Tandem for Acme", "amount": 12400.5, "currency": "usd"}
            """
                .formatted(ada));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.text("/id")).isNotBlank();
    assertThat(answer.text("/person")).isEqualTo(ada.toString());
    assertThat(answer.json().at("/amount").decimalValue()).isEqualByComparingTo("12400.50");
    assertThat(answer.text("/currency")).isEqualTo("USD");
    assertThat(answer.text("/stage")).isEqualTo("discovery");
    assertThat(answer.text("/state")).isEqualTo("open");
    assertThat(answer.text("/owner")).isEqualTo(cast.sam().id().toString());
    assertThat(stageOf(ada)).isEqualTo(Stage.OPPORTUNITY);
  }

  @Test
  void takesTheAmountAsTextToo() {
    var answer = open(Map.of("person", ada.toString(), "name", "As text", "amount", "12400.50"));

    assertThat(answer.json().at("/amount").decimalValue()).isEqualByComparingTo("12400.50");
    assertThat(answer.text("/currency")).isEqualTo("EUR");
  }

  @Test
  void leavesTheAmountOpenWhereNobodyKnowsIt() {
    var answer = open(Map.of("person", ada.toString(), "name", "Who knows"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("/amount").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"x\"} | person",
        "{\"person\": \"nobody\", \"name\": \"x\"} | person",
        "{\"person\": \"00000000-0000-0000-0000-000000000000\", \"name\": \"x\"} | person",
        "{\"person\": \"ADA\"} | name",
        "{\"person\": \"ADA\", \"name\": \"  \"} | name",
        "{\"person\": \"ADA\", \"name\": 7} | name",
        "{\"person\": \"ADA\", \"name\": \"nul\\u0000\"} | name",
        "{\"person\": \"ADA\", \"name\": \"x\", \"amount\": -1} | amount",
        "{\"person\": \"ADA\", \"name\": \"x\", \"amount\": 0.005} | amount",
        "{\"person\": \"ADA\", \"name\": \"x\", \"amount\": 1e15} | amount",
        "{\"person\": \"ADA\", \"name\": \"x\", \"amount\": 1e999} | amount",
        "{\"person\": \"ADA\", \"name\": \"x\", \"amount\": \"a lot\"} | amount",
        "{\"person\": \"ADA\", \"name\": \"x\", \"amount\": [1]} | amount",
        "{\"person\": \"ADA\", \"name\": \"x\", \"currency\": \"EURO\"} | currency",
        "{\"person\": \"ADA\", \"name\": \"x\", \"expectedClose\": \"soon\"} | expectedClose",
      })
  void refusesWithTheField(String body, String field) {
    var answer = sam.post("/api/v1/deals", body.replace("ADA", ada.toString()));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/reason")).isNotBlank();
    assertThat(dealsOf(ada)).isZero();
  }

  @Test
  void refusesAFieldItDoesNotKnow() {
    assertThat(sam.post("/api/v1/deals", "{\"person\": \"x\", \"price\": 1}").status())
        .isEqualTo(400);
  }

  @Test
  void movesADealAndListsTheStagesWhereOneIsUnknown() {
    var deal = deal();

    assertThat(sam.patch(deal, "{\"stage\": \"proposal\"}").text("/stage")).isEqualTo("proposal");
    var unknown = sam.patch(deal, "{\"stage\": \"nirvana\"}");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text("/errors/0/field")).isEqualTo("stage");
    assertThat(unknown.text("/errors/0/reason")).contains("discovery, demo, proposal, negotiation");
  }

  @Test
  void changesWhatIsSaidAndForgetsWhatIsNull() {
    var deal = deal();
    sam.patch(deal, "{\"amount\": 100, \"expectedClose\": \"2027-03-31\"}");

    var changed = sam.patch(deal, "{\"name\": \"Renamed\", \"amount\": null}");

    assertThat(changed.text("/name")).isEqualTo("Renamed");
    assertThat(changed.json().at("/amount").isNull()).isTrue();
    assertThat(changed.text("/expectedClose")).isEqualTo("2027-03-31");
  }

  @Test
  void makesACustomerOfWhomADealIsWonWith() {
    var deal = deal();

    var won = sam.post(deal + "/win");

    assertThat(won.status()).isEqualTo(200);
    assertThat(won.text("/state")).isEqualTo("won");
    assertThat(won.text("/closedAt")).isNotBlank();
    assertThat(stageOf(ada)).isEqualTo(Stage.CUSTOMER);
  }

  @Test
  void losesADealForAReason() {
    var deal = deal();

    assertThat(sam.post(deal + "/lose", "{}").text("/errors/0/field")).isEqualTo("reason");
    var lost = sam.post(deal + "/lose", "{\"reason\": \"price\", \"note\": \"Twice the budget\"}");
    assertThat(lost.text("/state")).isEqualTo("lost");
    assertThat(lost.text("/lostReason")).isEqualTo("Too expensive");
    assertThat(lost.text("/lostNote")).isEqualTo("Twice the budget");
  }

  @Test
  void movesAClosedDealOnlyAfterItIsReopened() {
    var deal = deal();
    sam.post(deal + "/win");

    assertThat(sam.patch(deal, "{\"stage\": \"demo\"}").status()).isEqualTo(409);
    assertThat(sam.post(deal + "/win").status()).isEqualTo(409);
    assertThat(sam.post(deal + "/lose", "{\"reason\": \"price\"}").status()).isEqualTo(409);
    assertThat(sam.post(deal + "/reopen").text("/state")).isEqualTo("open");
    assertThat(sam.patch(deal, "{\"stage\": \"demo\"}").status()).isEqualTo(200);
  }

  @Test
  void tellsTheSecondOfTwoWhoMoveADealAtOnce() throws Exception {
    var deal = deal();
    var moves = new ArrayList<Callable<Answer>>();
    for (var stage : List.of("demo", "proposal", "negotiation")) {
      moves.add(() -> sam.patch(deal, Map.of("stage", stage, "fromStage", "discovery")));
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(moves)) {
        statuses.add(answer.get().status());
      }
    }

    assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
    assertThat(movesOf(deal)).isEqualTo(2);
  }

  @Test
  void closesADealOnceHoweverManyTryAtOnce() throws Exception {
    var deal = deal();
    var wins = new ArrayList<Callable<Answer>>();
    for (var i = 0; i < 8; i++) {
      var lose = i % 2 == 0;
      wins.add(
          () ->
              lose ? sam.post(deal + "/lose", "{\"reason\": \"price\"}") : sam.post(deal + "/win"));
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(wins)) {
        statuses.add(answer.get().status());
      }
    }

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(movesOf(deal)).isEqualTo(2);
  }

  @Test
  void isReadByEverybodyButChangedByThoseWhoSellAndOwn() {
    var deal = deal();
    var sue = api.as(cast.sue());
    var mia = api.as(cast.mia());
    var max = api.as(cast.max());

    for (var somebody : List.of(sue, mia, max)) {
      assertThat(somebody.get(deal).status()).isEqualTo(200);
    }
    for (var other : List.of(sue, mia)) {
      assertThat(other.patch(deal, "{\"name\": \"Mine now\"}").status()).isEqualTo(403);
      assertThat(other.post(deal + "/win").status()).isEqualTo(403);
      assertThat(other.post(deal + "/lose", "{\"reason\": \"price\"}").status()).isEqualTo(403);
      assertThat(other.post(deal + "/reopen").status()).isEqualTo(403);
    }
    var body = "{\"person\": \"%s\", \"name\": \"Not mine to open\"}".formatted(ada);
    assertThat(mia.post("/api/v1/deals", body).status()).isEqualTo(403);
    assertThat(max.patch(deal, "{\"name\": \"Max was here\"}").status()).isEqualTo(200);
    assertThat(api.get(deal).status()).isEqualTo(401);
  }

  @Test
  void belongsToThePersonsOwnerWhereAManagerOpensIt() {
    var answer =
        api.as(cast.max())
            .post("/api/v1/deals", "{\"person\": \"%s\", \"name\": \"From above\"}".formatted(ada));

    assertThat(answer.json().at("/owner").isNull()).isTrue();
    var deal = "/api/v1/deals/" + answer.text("/id");
    var taken = api.as(cast.sue()).patch(deal, Map.of("owner", cast.sue().id().toString()));
    assertThat(taken.text("/owner")).isEqualTo(cast.sue().id().toString());
    assertThat(sam.patch(deal, Map.of("owner", cast.sam().id().toString())).status())
        .isEqualTo(403);
  }

  @Test
  void doesNotFindWhatIsNotThere() {
    var nowhere = "/api/v1/deals/00000000-0000-0000-0000-000000000000";

    assertThat(sam.get(nowhere).status()).isEqualTo(404);
    assertThat(sam.patch(nowhere, "{\"stage\": \"demo\"}").status()).isEqualTo(404);
    assertThat(sam.post(nowhere + "/win").status()).isEqualTo(404);
    assertThat(sam.get("/api/v1/deals/7").status()).isEqualTo(404);
  }

  @Test
  void listsDealsPageByPageAndNarrowsThemDown() {
    var ids = new ArrayList<String>();
    for (var i = 0; i < 7; i++) {
      ids.add(deal());
    }
    sam.post(ids.get(0) + "/win");
    sam.patch(ids.get(1), "{\"stage\": \"demo\"}");
    var own = "/api/v1/deals?person=" + ada;

    var seen = new ArrayList<String>();
    var next = own + "&limit=3";
    while (!next.isEmpty()) {
      var page = sam.get(next);
      page.json()
          .at("/items")
          .forEach(item -> seen.add("/api/v1/deals/" + item.at("/id").asString()));
      var cursor = page.json().at("/next");
      next = cursor.isNull() ? "" : own + "&limit=3&after=" + cursor.asString();
    }

    assertThat(seen).containsExactlyElementsOf(ids.reversed());
    assertThat(sam.get(own + "&state=won").json().at("/items")).hasSize(1);
    assertThat(sam.get(own + "&state=open&stage=demo").json().at("/items")).hasSize(1);
    assertThat(sam.get(own + "&owner=" + cast.sue().id()).json().at("/items")).isEmpty();
    assertThat(sam.get("/api/v1/deals?state=asleep").status()).isEqualTo(400);
    assertThat(sam.get("/api/v1/deals?owner=me").status()).isEqualTo(400);
    assertThat(sam.get("/api/v1/deals?limit=0").status()).isEqualTo(400);
    assertThat(sam.get("/api/v1/deals?after=nonsense").status()).isEqualTo(400);
  }

  private String deal() {
    var answer = open(Map.of("person", ada.toString(), "name", "Tandem for Acme"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return "/api/v1/deals/" + answer.text("/id");
  }

  private Answer open(Map<String, String> body) {
    return sam.post("/api/v1/deals", body);
  }

  private Stage stageOf(PersonId person) {
    return jdbc.sql("select stage from person_stage where person_id = :person")
        .param("person", person.value())
        .query((row, _) -> Stage.valueOf(row.getString(1)))
        .single();
  }

  private long dealsOf(PersonId person) {
    return jdbc.sql("select count(*) from deal where person_id = :person")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  private long movesOf(String deal) {
    return jdbc.sql("select count(*) from deal_move where deal_id = :deal")
        .param("deal", DealId.of(deal.substring(deal.lastIndexOf('/') + 1)).value())
        .query(Long.class)
        .single();
  }
}
