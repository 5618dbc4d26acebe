package tandem.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Api.Answer;
import tandem.Cast;
import tandem.TandemTest;
import tandem.handoff.Lifecycle;
import tandem.handoff.Stage;
import tandem.intake.Intake;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.PersonId;
import tandem.people.Profile;
import tandem.platform.MovableClock;

/** Where people go whose deal is lost. */
@TandemTest
class AfterLossTest {

  private static final UUID SITE = UUID.randomUUID();
  private static final String PRICE = "{\"reason\": \"price\"}";

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired Intake intake;
  @Autowired Lifecycle lifecycle;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private Api sam;
  private final String id = UUID.randomUUID().toString();
  private PersonId ada;

  @BeforeEach
  void meetAda() {
    clock.backToNow();
    sam = api.as(cast.sam());
    ada = Somebody.withId(intake, id, clock.instant());
  }

  @Test
  void goBackToNurture() {
    lose(deal("Tandem for Acme"));

    assertThat(stage()).isEqualTo(Stage.RECYCLED);
    assertThat(moves().getFirst())
        .isEqualTo("OPPORTUNITY > RECYCLED, Deal lost: Tandem for Acme, by Sam");
  }

  @Test
  void stayOpportunitiesWhileAnotherDealIsOpen() {
    var first = deal("First");
    var second = deal("Second");

    lose(first);
    assertThat(stage()).isEqualTo(Stage.OPPORTUNITY);

    lose(second);
    assertThat(stage()).isEqualTo(Stage.RECYCLED);
  }

  @Test
  void goBackWhereTheLastTwoAreLostAtOnce() throws Exception {
    for (var round = 0; round < 8; round++) {
      var both = List.of(deal("One"), deal("Other"));
      var losses = new ArrayList<Callable<Answer>>();
      both.forEach(deal -> losses.add(() -> sam.post(deal + "/lose", PRICE)));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var answer : threads.invokeAll(losses)) {
          assertThat(answer.get().status()).isEqualTo(200);
        }
      }

      assertThat(stage()).isEqualTo(Stage.RECYCLED);
    }
  }

  @Test
  void stayCustomersOrOutWhereTheyWere() {
    var won = deal("Won");
    var lost = deal("Lost");
    sam.post(won + "/win");
    lose(lost);
    assertThat(stage()).isEqualTo(Stage.CUSTOMER);

    ada = Somebody.withId(intake, UUID.randomUUID().toString(), clock.instant());
    var never = deal("Never");
    lifecycle.move(ada, Stage.DISQUALIFIED, "A competitor", null, clock.instant());
    lose(never);
    assertThat(stage()).isEqualTo(Stage.DISQUALIFIED);
  }

  @Test
  void areOpportunitiesAgainWhereTheDealIsReopened() {
    var deal = deal("Too early");
    lose(deal);

    sam.post(deal + "/reopen");

    assertThat(stage()).isEqualTo(Stage.OPPORTUNITY);
    assertThat(moves().getFirst())
        .isEqualTo("RECYCLED > OPPORTUNITY, Deal reopened: Too early, by Sam");
  }

  @Test
  void areHandedToSalesAgainOnceTheAgreedRestIsOver() {
    lose(deal("Not now"));

    clock.ahead(Duration.ofDays(29));
    asksForADemo();
    assertThat(stage()).isEqualTo(Stage.RECYCLED);

    clock.ahead(Duration.ofDays(31));
    asksForADemo();
    assertThat(stage()).isEqualTo(Stage.MQL);
    assertThat(sam.get("/api/v1/handoffs?state=offered").body()).contains(ada.toString());
  }

  private void asksForADemo() {
    intake.take(
        new Interaction(
            SITE,
            UUID.randomUUID().toString(),
            Kind.DEMO_REQUESTED,
            null,
            clock.instant(),
            Who.known(id, Profile.EMPTY),
            Touch.NONE,
            null,
            Map.of()));
  }

  private String deal(String name) {
    var answer = sam.post("/api/v1/deals", Map.of("person", ada.toString(), "name", name));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return "/api/v1/deals/" + answer.text("/id");
  }

  private void lose(String deal) {
    var answer = sam.post(deal + "/lose", PRICE);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private Stage stage() {
    return jdbc.sql("select stage from person_stage where person_id = :person")
        .param("person", ada.value())
        .query((row, _) -> Stage.valueOf(row.getString(1)))
        .single();
  }

  /** The latest first. */
  private List<String> moves() {
    return jdbc.sql(
            """
            select concat_ws(', ', m.from_stage || ' > ' || m.to_stage, m.cause, 'by ' || u.name)
              from stage_move m
              left join app_user u on u.id = m.actor_id
             where m.person_id = :person
             order by m.id desc
            """)
        .param("person", ada.value())
        .query(String.class)
        .list();
  }
}
