package tandem.capture.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.SharedData;
import tandem.TandemTest;
import tandem.people.People;
import tandem.platform.MovableClock;
import tools.jackson.databind.json.JsonMapper;

/** What other systems send comes in once, proven, or is refused with a reason. */
@TandemTest
class DoorsTest {

  private static final String LEAD =
      """
      {"lead_id": "%s", "google_key": "secret-GOOGLE_LEAD_FORM", "is_test": %s, "gcl_id": "CaSe", "user_column_data": [
        {"column_id": "EMAIL", "string_value": "%s"}, {"column_id": "FULL_NAME", "string_value": "Ada Lead"}]}
      """;
  private static final String ORDER =
      """
      {"id": %s, "name": "#1", "email": "buyer@shop.example", "phone": "+4930123456", "total_price": "100.00",
       "currency": "EUR", "updated_at": "2026-05-01T1%d:00:00Z", "processed_at": "2026-05-01T10:00:00Z", %s
       "landing_site": "/?utm_source=newsletter&utm_medium=email&gclid=CaSe", "order_status_url": "https://shop.example/1",
       "customer": {"id": 115310627314723951, "first_name": "Bea", "last_name": "Buyer"}}
      """;
  private static final String REFUND =
      """
      {"id": %d, "order_id": %s, "created_at": "2026-05-02T10:00:00Z",
       "transactions": [{"kind": "refund", "status": "success", "amount": "%s"}]}
      """;

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired Connectors connectors;
  @Autowired ConnectorStore store;
  @Autowired DeliveryStore deliveries;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Doors doors;

  @BeforeEach
  void someoneSells() {
    clock.backToNow();
    cast.sam();
    doors = new Doors(api, connectors, deliveries, jdbc);
  }

  @Test
  void aLeadOfGoogleIsKnownAMomentLater() {
    var google = doors.open(ConnectorKind.GOOGLE_LEAD_FORM);
    var answer = doors.sender(google).sends("", LEAD.formatted("G-1", false, "g1@lead.example"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{}");
    var person = people.byEmail("g1@lead.example").orElseThrow();
    assertThat(doors.last(google).person()).isEqualTo(person);
    assertThat(doors.last(google).outcome()).isEqualTo(Delivery.Outcome.TAKEN);
    assertThat(
            doors.count(
                """
                select count(*) from interaction
                 where door_id = :id and channel = 'PAID_SEARCH' and facts -> 'clickIds' ->> 'gclid' = 'CaSe'
                """,
                google))
        .isOne();
  }

  @Test
  void aReplayChangesNothing() {
    var google = doors.open(ConnectorKind.GOOGLE_LEAD_FORM);
    var body = LEAD.formatted("G-2", false, "g2@lead.example");
    for (var i = 0; i < 3; i++) {
      assertThat(doors.sender(google).sends("", body).statusCode()).isEqualTo(200);
    }

    assertThat(doors.told(google)).isOne();
    assertThat(doors.deliveries(google))
        .extracting(Delivery::outcome)
        .containsExactly(
            Delivery.Outcome.REPEATED, Delivery.Outcome.REPEATED, Delivery.Outcome.TAKEN);
  }

  @Test
  void aTestIsMarkedAndNeverCounted() {
    var google = doors.open(ConnectorKind.GOOGLE_LEAD_FORM);
    var shop = doors.open(ConnectorKind.SHOPIFY);
    doors.sender(google).sends("", LEAD.formatted("G-3", true, "g3@lead.example"));
    doors.sender(shop).sends("orders/create", ORDER.formatted("1", 0, "\"test\": true,"));
    var body = ORDER.formatted("2", 0, "").getBytes(UTF_8);
    var headers = doors.sender(shop).signed("orders/create", body);
    headers.put("X-Shopify-Test", "true");
    assertThat(doors.sender(shop).sends(body, headers).statusCode()).isEqualTo(200);

    assertThat(people.byEmail("g3@lead.example")).isEmpty();
    assertThat(doors.told(google) + doors.told(shop)).isZero();
    assertThat(doors.deliveries(shop))
        .allMatch(delivery -> delivery.outcome() == Delivery.Outcome.TEST)
        .hasSize(2);
    assertThat(doors.last(google).outcome()).isEqualTo(Delivery.Outcome.TEST);
  }

  @Test
  void keysStandInNoDelivery() {
    var google = doors.open(ConnectorKind.GOOGLE_LEAD_FORM);
    doors.sender(google).sends("", LEAD.formatted("G-4", false, "g4@lead.example"));
    doors.sender(google).sends("", "{\"google_key\": \"somebody-elses\", \"lead_id\": \"G-4b\"}");

    assertThat(jdbc.sql("select delivery::text from delivery").query(String.class).list())
        .noneMatch(row -> row.contains("secret-GOOGLE") || row.contains("somebody-elses"));
    assertThat(doors.last(google).reason()).isEqualTo(Reason.WRONG_KEY);
    assertThat(google.toString()).doesNotContain("secret-GOOGLE");
  }

  @Test
  void anOrderAPartialRefundAndACancellationLeaveNothing() {
    var shop = doors.open(ConnectorKind.SHOPIFY);
    var sender = doors.sender(shop);
    sender.sends("orders/create", ORDER.formatted("9007199254740993", 0, ""));
    sender.sends("orders/paid", ORDER.formatted("9007199254740993", 1, ""));
    assertThat(doors.worth(shop)).isEqualTo("100.00");
    for (var i = 0; i < 2; i++) {
      sender.sends("refunds/create", REFUND.formatted(5, "9007199254740993", "30.10"));
    }
    assertThat(doors.worth(shop)).isEqualTo("69.90");
    sender.sends(
        "orders/cancelled",
        ORDER.formatted("9007199254740993", 2, "\"cancelled_at\": \"2026-05-03T10:00:00Z\","));
    sender.sends("refunds/create", REFUND.formatted(6, "9007199254740993", "69.90"));

    assertThat(doors.worth(shop)).isEqualTo("0.00");
    var buyer = people.byEmail("buyer@shop.example").orElseThrow();
    assertThat(
            jdbc.sql("select count(*) from interaction where person_id = :p and door_id = :id")
                .param("p", buyer.value())
                .param("id", shop.id().value())
                .query(Long.class)
                .single())
        .as("a purchase and twice something given back, all of the buyer")
        .isEqualTo(3);
  }

  @Test
  void aRefundThatComesBeforeItsOrderWaitsForIt() {
    var shop = doors.open(ConnectorKind.SHOPIFY);
    var sender = doors.sender(shop);
    sender.sends("refunds/create", REFUND.formatted(5, "77", "30.10"));
    assertThat(doors.told(shop)).isZero();
    sender.sends("orders/updated", ORDER.formatted("77", 3, ""));
    sender.sends("orders/create", ORDER.formatted("77", 0, ""));

    assertThat(doors.worth(shop)).isEqualTo("69.90");
    assertThat(
            doors.count(
                "select count(*) from interaction where door_id = :id and kind = 'PURCHASED'",
                shop))
        .isOne();
  }

  @Test
  void twoShopsMayGiveTheSameIdToDifferentPeople() {
    var one = doors.open(ConnectorKind.SHOPIFY);
    var other = doors.open(ConnectorKind.SHOPIFY);
    var body = ORDER.formatted("88", 0, "");
    doors.sender(one).sends("orders/create", body);
    doors.sender(other).sends("orders/create", body.replace("buyer@shop", "else@shop"));

    assertThat(people.byEmail("buyer@shop.example"))
        .isPresent()
        .isNotEqualTo(people.byEmail("else@shop.example"));
    assertThat(
            jdbc.sql("select count(*) from identity_conflict where kind <> 'PHONE'")
                .query(Long.class)
                .single())
        .as("both gave one phone number, which is noted; their ids are their own")
        .isZero();
  }

  @Test
  void theSameOrderFromManySidesAtOnceCountsOnce() throws Exception {
    var shop = doors.open(ConnectorKind.SHOPIFY);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var all =
          threads.invokeAll(
              IntStream.range(0, 16)
                  .mapToObj(
                      i ->
                          (Callable<Integer>)
                              () ->
                                  doors
                                      .sender(shop)
                                      .sends(
                                          i % 2 == 0 ? "orders/create" : "refunds/create",
                                          i % 2 == 0
                                              ? ORDER.formatted("99", 0, "")
                                              : REFUND.formatted(4, "99", "12.34"))
                                      .statusCode())
                  .toList());
      for (var one : all) {
        assertThat(one.get()).isEqualTo(200);
      }
    }

    assertThat(doors.worth(shop)).isEqualTo("87.66");
    assertThat(doors.told(shop)).isEqualTo(2);
  }

  @Test
  void wooCommercePingsAndThenSendsOrders() {
    var woo = doors.open(ConnectorKind.WOOCOMMERCE);
    var ping =
        doors
            .sender(woo)
            .sends(
                "webhook_id=12".getBytes(UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(ping.statusCode()).isEqualTo(200);
    assertThat(doors.last(woo).outcome()).isEqualTo(Delivery.Outcome.TEST);

    var order = SharedData.bytes("webhooks/woocommerce_order_created.json");
    assertThat(doors.sender(woo).sends("order.created", order).statusCode()).isEqualTo(200);
    assertThat(doors.worth(woo)).isEqualTo("29.35");
    assertThat(people.byEmail("john.doe@example.com")).isPresent();
  }

  @Test
  void aJsonWebhookWaitsForItsMappingAndIsTakenThen() {
    var hook = doors.open(ConnectorKind.WEBHOOK);
    for (var n = 1; n <= 2; n++) {
      var body = "{\"event_id\": \"w%d\", \"mail\": \"w%d@hook.example\"}".formatted(n, n);
      assertThat(doors.sender(hook).sends("", body).statusCode()).isEqualTo(200);
    }
    assertThat(doors.told(hook)).isZero();
    assertThat(doors.last(hook).outcome()).isEqualTo(Delivery.Outcome.WAITING);
    var sample = connectors.find(hook.id()).sample();
    assertThat(sample).contains("w1@hook");

    assertThat(connectors.map(hook.id(), Map.of("event_id", "messageId", "mail", "ignore")))
        .isNotEmpty();
    assertThat(connectors.map(hook.id(), Map.of("event_id", "messageId", "mail", "email")))
        .isEmpty();

    assertThat(doors.told(hook)).isEqualTo(2);
    assertThat(people.byEmail("w2@hook.example")).isPresent();
    assertThat(doors.deliveries(hook))
        .allMatch(delivery -> delivery.outcome() == Delivery.Outcome.TAKEN);
  }

  @Test
  void aJsonWebhookIsProvenByTokenOrBySignature() {
    var hook = doors.open(ConnectorKind.WEBHOOK);
    var body = "{\"a\": \"b\"}".getBytes(UTF_8);
    var sender = doors.sender(hook);
    assertThat(sender.sends("?token=secret-WEBHOOK", body, Map.of()).statusCode()).isEqualTo(200);
    assertThat(sender.sends("?token=wrong", body, Map.of()).statusCode()).isEqualTo(401);
    assertThat(sender.sends(body, Map.of("X-Tandem-Token", "secret-WEBHOOK")).statusCode())
        .isEqualTo(200);

    connectors.change(
        hook.id(), new ConnectorForm("webhook", "Hook", "", "", "X-Their-Signature", ""));
    assertThat(sender.sends("?token=secret-WEBHOOK", body, Map.of()).statusCode()).isEqualTo(401);
    for (var signature :
        List.of(
            Signatures.hex(hook.secret(), body),
            "sha256=" + Signatures.hex(hook.secret(), body),
            "sha256=" + Signatures.base64(hook.secret(), body))) {
      assertThat(sender.sends(body, Map.of("X-Their-Signature", signature)).statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhoCannotProveWhoTheyAre(ConnectorKind kind) {
    var connector = doors.open(kind);
    var sender = doors.sender(connector);
    var body = ORDER.formatted("1", 0, "").getBytes(UTF_8);
    assertThat(sender.sends(body, Map.of()).statusCode()).isEqualTo(401);
    var other = new Sender(api.base(), Some.connector(kind)).signed("orders/create", body);
    assertThat(sender.sends(body, other).statusCode()).isEqualTo(401);

    assertThat(doors.told(connector)).isZero();
    assertThat(doors.last(connector).body()).as("a stranger's body is not kept").isEmpty();
    assertThat(doors.last(connector).words()).contains("signature or key");
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNoJsonOrTooLargeOrForNobody(ConnectorKind kind) {
    var connector = doors.open(kind);
    var sender = doors.sender(connector);
    for (var broken : List.of("{\"a\":", "", "[1]", "7", "\u0000", "<xml/>")) {
      assertThat(sender.sends("orders/create", broken).statusCode()).as(broken).isEqualTo(400);
    }
    var large = "{\"a\": \"%s\"}".formatted("x".repeat(1_100_000)).getBytes(UTF_8);
    assertThat(sender.sends("orders/create", large).statusCode()).isEqualTo(413);
    assertThat(sender.streams(large).statusCode()).isEqualTo(413);
    assertThat(doors.told(connector)).isZero();
  }

  @Test
  void naughtyStringsAreKeptAsTheyAreOrRefused() throws Exception {
    var google = doors.open(ConnectorKind.GOOGLE_LEAD_FORM);
    var hook = doors.open(ConnectorKind.WEBHOOK);
    connectors.map(hook.id(), Map.of("name", "name", "note", "attribute", "id", "messageId"));
    var json = JsonMapper.builder().build();
    var minutes = 0;
    for (var naughty : json.readTree(SharedData.bytes("strings/blns.json"))) {
      clock.ahead(Duration.ofMinutes(++minutes));
      var text = json.writeValueAsString(naughty);
      var lead =
          """
          {"lead_id": %s, "google_key": "secret-GOOGLE_LEAD_FORM", "user_column_data": [
            {"column_id": "EMAIL", "string_value": %s}, {"column_id": %s, "string_value": %s}]}
          """
              .formatted(text, text, text, text);
      assertThat(doors.sender(google).sends("", lead).statusCode()).as(text).isIn(200, 422);
      var body =
          "{\"name\": %s, \"note\": %s, \"id\": %s, %s: 1}".formatted(text, text, text, text);
      assertThat(doors.sender(hook).sends("", body).statusCode()).as(text).isIn(200, 400, 422);
    }

    assertThat(
            doors.count(
                "select count(*) from interaction where door_id = :id and message_id like 'lead:<script>%'",
                google))
        .isPositive();
  }

  @Test
  void oneSenderUnderAttackStarvesNoOther() {
    var attacked = doors.open(ConnectorKind.SHOPIFY);
    var quiet = doors.open(ConnectorKind.SHOPIFY);
    clock.stopAt(clock.instant());
    var body = ORDER.formatted("5", 0, "").getBytes(UTF_8);
    var answers =
        IntStream.range(0, 40).mapToObj(i -> doors.sender(attacked).sends(body, Map.of())).toList();

    assertThat(answers.getLast().statusCode()).isEqualTo(429);
    assertThat(answers.getLast().headers().firstValue("Retry-After")).isPresent();
    assertThat(doors.sender(attacked).sends("orders/create", body).statusCode())
        .as("who holds the key goes on")
        .isEqualTo(200);
    assertThat(doors.sender(quiet).sends("orders/create", body).statusCode()).isEqualTo(200);
    assertThat(doors.deliveries(attacked)).as("strangers push nothing out").hasSize(21);
  }

  @Test
  void aClosedOrUnknownConnectorTakesNothing() {
    var google = doors.open(ConnectorKind.GOOGLE_LEAD_FORM);
    var lead = LEAD.formatted("G-9", false, "g9@lead.example");
    store.close(google.id(), clock.instant());
    assertThat(doors.sender(google).sends("", lead).statusCode()).isEqualTo(410);
    store.reopen(google.id());
    assertThat(doors.sender(google).sends("", lead).statusCode()).isEqualTo(200);

    assertThat(new Sender(api.base(), Some.connector(ConnectorKind.SHOPIFY)).sends("", lead))
        .returns(404, HttpResponse::statusCode);
    assertThat(api.post("/in/shopify/" + google.id(), lead).status()).isEqualTo(404);
    assertThat(api.post("/in/nothing/" + google.id(), lead).status()).isEqualTo(404);
    assertThat(api.post("/in/shopify/not-an-id", lead).status()).isEqualTo(404);
    assertThat(api.get("/in/shopify/" + google.id()).status()).isEqualTo(404);
  }

  @Test
  void forgetsWhatIsOldButNothingThatWaits() {
    var hook = doors.open(ConnectorKind.WEBHOOK);
    var google = doors.open(ConnectorKind.GOOGLE_LEAD_FORM);
    doors.sender(hook).sends("", "{\"mail\": \"wait@hook.example\"}");
    for (var i = 0; i < 7; i++) {
      doors.sender(google).sends("", LEAD.formatted("F-" + i, false, "f@lead.example"));
    }

    deliveries.forget(clock.instant().minus(Duration.ofDays(30)), 5);
    assertThat(doors.deliveries(google)).hasSize(5);
    assertThat(doors.deliveries(hook)).hasSize(1);
    deliveries.forget(clock.instant().plusSeconds(60), 5);
    assertThat(doors.deliveries(google)).isEmpty();
  }
}
