package tandem.capture.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;
import tandem.people.People;
import tandem.platform.Ids;
import tandem.platform.MovableClock;

/** What Meta announces is fetched: never lost, never taken twice. */
@TandemTest
class MetaTest {

  private static final Duration A_WHILE = Duration.ofSeconds(30);

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired Connectors connectors;
  @Autowired DeliveryStore deliveries;
  @Autowired MetaFetching fetching;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Doors doors;
  private Connector meta;
  private StandInGraph graph;

  @BeforeEach
  void aConnectorToMeta() {
    clock.backToNow();
    cast.sam();
    doors = new Doors(api, connectors, deliveries, jdbc);
    graph = new StandInGraph();
    meta =
        connectors.create(
            new ConnectorForm(
                "meta-lead-ads",
                "Lead ads",
                "an-app-secret",
                "a-page-token",
                "",
                "DEMO_REQUESTED"));
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void answersTheChallengeOfWhoKnowsTheToken() {
    var token = Objects.requireNonNull(meta.verifyToken()).value();
    var right =
        doors
            .sender(meta)
            .asks("?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + token);
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body()).isEqualTo("1158201444");
    assertThat(right.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");

    for (var query :
        new String[] {
          "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong",
          "?hub.mode=subscribe&hub.challenge=1",
          "?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=" + token,
          "?hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=" + token,
          ""
        }) {
      assertThat(doors.sender(meta).asks(query).statusCode()).as(query).isEqualTo(403);
    }
  }

  @Test
  void aLeadThatIsAnnouncedIsFetchedByAJob() throws InterruptedException {
    graph
        .says("9007199254740993", 500, "")
        .says("9007199254740993", 200, StandInGraph.lead("9007199254740993", "job@meta.example"));
    assertThat(announce("9007199254740993")).isEqualTo(200);

    var until = Instant.now().plus(A_WHILE);
    while (people.byEmail("job@meta.example").isEmpty() && Instant.now().isBefore(until)) {
      Thread.sleep(100);
    }

    assertThat(people.byEmail("job@meta.example")).isPresent();
    assertThat(graph.asked)
        .filteredOn(asked -> asked.contains("/v23.0/9007199254740993?fields="))
        .hasSize(2)
        .allMatch(asked -> asked.contains("appsecret_proof="));
    assertThat(graph.tokens).containsOnly("Bearer a-page-token");
    assertThat(
            doors.count(
                """
                select count(*) from interaction
                 where door_id = :id and kind = 'DEMO_REQUESTED' and channel = 'PAID_SOCIAL'
                """,
                meta))
        .isOne();
    assertThat(jdbc.sql("select delivery::text from delivery").query(String.class).list())
        .noneMatch(row -> row.contains("a-page-token") || row.contains("an-app-secret"));
  }

  @Test
  void whatFailsForNowIsTriedAgainAndLater() {
    graph
        .says("2", 500, "")
        .says("2", 400, StandInGraph.error(4, "Application request limit reached"))
        .says("2", 429, "")
        .says("2", 200, "no json")
        .says("2", 200, StandInGraph.lead("2", "later@meta.example"));
    var delivery = waiting("2");

    assertThat(fetching.fetch(delivery.id())).isEqualTo(Duration.ofSeconds(5));
    clock.ahead(Duration.ofMinutes(10));
    assertThat(fetching.fetch(delivery.id()))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    assertThat(doors.last(meta).words()).contains("request limit reached", "tried again");
    clock.ahead(Duration.ofHours(9));
    assertThat(fetching.fetch(delivery.id())).isEqualTo(Duration.ofHours(1));
    assertThat(fetching.fetch(delivery.id())).isEqualTo(Duration.ofHours(1));
    assertThat(fetching.fetch(delivery.id())).isNull();

    assertThat(people.byEmail("later@meta.example")).isPresent();
    assertThat(doors.last(meta).outcome()).isEqualTo(Delivery.Outcome.TAKEN);
    assertThat(fetching.fetch(delivery.id())).as("once is enough").isNull();
    assertThat(doors.told(meta)).isOne();
  }

  @Test
  void whatFailsForGoodSaysWhyAndComesWithAnotherToken() {
    graph
        .says("3", 400, StandInGraph.error(190, "Token a-page-token has expired"))
        .says("3", 200, StandInGraph.lead("3", "mended@meta.example"));
    var delivery = waiting("3");
    assertThat(fetching.fetch(delivery.id())).isNull();
    assertThat(doors.last(meta).reason()).isEqualTo(Reason.NOT_FETCHED);
    assertThat(doors.last(meta).words()).contains("has expired").doesNotContain("a-page-token");

    connectors.change(
        meta.id(), new ConnectorForm("meta-lead-ads", "Lead ads", "", "a-new-token", "", ""));
    assertThat(doors.last(meta).outcome()).isEqualTo(Delivery.Outcome.WAITING);
    fetching.fetch(delivery.id());

    assertThat(people.byEmail("mended@meta.example")).isPresent();
    assertThat(graph.tokens).contains("Bearer a-new-token");
  }

  @Test
  void givesUpAfterAWeekButForgetsNothing() {
    graph.says("4", 503, "");
    var delivery = waiting("4");
    clock.ahead(Duration.ofDays(8));

    assertThat(fetching.fetch(delivery.id())).isNull();
    assertThat(doors.last(meta).reason()).isEqualTo(Reason.NOT_FETCHED);
    assertThat(connectors.again(doors.last(meta)).outcome()).isEqualTo(Delivery.Outcome.WAITING);
  }

  @Test
  void theSameLeadAnnouncedOftenIsTakenOnce() {
    graph.says("5", 200, StandInGraph.lead("5", "once@meta.example"));
    var delivery = waiting("5");
    announce("5");
    fetching.fetch(delivery.id());
    announce("5");
    doors.deliveries(meta).forEach(one -> fetching.fetch(one.id()));

    assertThat(doors.told(meta)).isOne();
    assertThat(doors.deliveries(meta))
        .extracting(Delivery::outcome)
        .doesNotContain(Delivery.Outcome.REFUSED);
  }

  @Test
  void aTestOfMetaIsAskedForNothing() {
    assertThat(announce("444444444444")).isEqualTo(200);

    assertThat(doors.last(meta).outcome()).isEqualTo(Delivery.Outcome.TEST);
    // A job for the lead of another test may ask, too.
    assertThat(graph.asked).noneMatch(asked -> asked.contains("444444444444"));
  }

  @Test
  void aLeadOfTheTestingToolIsMarked() {
    graph.says(
        "6",
        200,
        "{\"id\": \"6\", \"field_data\": [{\"name\": \"email\", \"values\": [\"<test lead: dummy data for email>\"]},"
            + "{\"name\": \"full_name\", \"values\": [\"T\"]}]}");
    fetching.fetch(waiting("6").id());

    assertThat(doors.last(meta).outcome()).isEqualTo(Delivery.Outcome.TEST);
    assertThat(doors.told(meta)).isZero();
  }

  /** Announced, without a job that would run beside the test. */
  private Delivery waiting(String lead) {
    var words = Verdict.of(Delivery.Outcome.WAITING, "Announced", lead);
    var delivery =
        new Delivery(
                Ids.next(),
                meta.id(),
                clock.instant(),
                "leadgen",
                lead,
                words.outcome(),
                null,
                "",
                null,
                2,
                "{}")
            .now(words);
    deliveries.add(delivery);
    return delivery;
  }

  private int announce(String lead) {
    var body =
        """
        {"object": "page", "entry": [{"id": 1, "changes": [{"field": "leadgen", "value": {"leadgen_id": %s, "form_id": 2}}]}]}
        """
            .formatted(lead);
    return doors.sender(meta).sends("", body.getBytes(UTF_8)).statusCode();
  }
}
