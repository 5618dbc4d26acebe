package tandem.capture.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Api;
import tandem.Cast;
import tandem.TandemTest;
import tandem.platform.MovableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands where something else should: it is taken or refused, and nothing breaks. */
@TandemTest
class HostileBodiesTest {

  private static final long SEED = 20_260_602;
  private static final int ROUNDS = 150;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-1",
          "1e400",
          "0.1e-399",
          "99999999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"2026-13-45T99:99:99Z\"",
          "\"9999-12-31T23:59:59Z\"",
          "\"-5.005\"",
          "\"NaN\"",
          "\"%00%ff?utm_=&=&&utm_source=%\"",
          "\"'; drop table person; --\"",
          "\"" + "long ".repeat(4_000) + "\"",
          "[]",
          "{}",
          "[[[[[[]]]]]]",
          "[1, \"a\", null, {\"id\": {}}]",
          "{\"id\": {\"id\": []}, \"\": \"\"}");

  @Autowired Api api;
  @Autowired Cast cast;
  @Autowired Connectors connectors;
  @Autowired DeliveryStore deliveries;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @EnumSource
  void neverBreakAnything(ConnectorKind kind) {
    cast.sam();
    var random = new Random(SEED);
    var doors = new Doors(api, connectors, deliveries, jdbc);
    var connector = doors.open(kind);
    if (kind == ConnectorKind.WEBHOOK) {
      var values = Paths.of(Some.json(Samples.of(kind)));
      assertThat(connectors.map(connector.id(), Guesses.of(values))).isEmpty();
    }
    var sender = doors.sender(connector);
    var taken = 0;
    for (var round = 0; round < ROUNDS; round++) {
      clock.ahead(Duration.ofMinutes(round));
      var body = broken(kind, connector, random);
      var answer = sender.sends(topic(kind, body), body.getBytes(UTF_8));
      assertThat(answer.statusCode())
          .as("round %d, seed %d: %s", round, SEED, body)
          .isIn(200, 400, 401, 422);
      taken += answer.statusCode() == 200 ? 1 : 0;
    }
    assertThat(taken).as("most of it is only a little odd").isGreaterThan(ROUNDS / 4);

    assertThat(
            jdbc.sql(
                    """
                    select count(*) from shop_order o
                     where o.given_back > o.total
                        or (o.total is not null)
                           <> exists (select from interaction i
                                       where i.door_id = o.connector_id and i.message_id = 'order:' || o.order_id)
                    """)
                .query(Integer.class)
                .single())
        .as("what is known of an order is what the journal knows")
        .isZero();
  }

  @Test
  void aMillionLevelsDeepIsRefused() {
    var doors = new Doors(api, connectors, deliveries, jdbc);
    var sender = doors.sender(doors.open(ConnectorKind.WEBHOOK));

    assertThat(sender.sends("", "[".repeat(500_000)).statusCode()).isEqualTo(400);
    assertThat(sender.sends("", "{\"a\":".repeat(150_000)).statusCode()).isEqualTo(400);
  }

  private static String broken(ConnectorKind kind, Connector connector, Random random) {
    var text = Samples.of(kind).replace("\"is_test\": true", "\"is_test\": false");
    if (kind == ConnectorKind.META_LEAD_ADS && random.nextBoolean()) {
      text =
          "{\"entry\": [{\"id\": 1, \"changes\": [{\"field\": \"leadgen\", \"value\": {\"leadgen_id\": 444444444444}}]}]}";
    }
    if (kind == ConnectorKind.SHOPIFY && random.nextInt(4) == 0) {
      text =
          "{\"id\": 1, \"order_id\": 9007199254740993, \"transactions\": [{\"kind\": \"refund\", \"status\": \"success\","
              + " \"amount\": \"1.10\"}], \"refund_line_items\": [{\"subtotal\": 1}]}";
    }
    var body = (ObjectNode) JSON.readTree(text.replace("\"test\": true", "\"test\": false"));
    for (var i = 1 + random.nextInt(3); i > 0; i--) {
      spoil(body, random);
    }
    if (kind == ConnectorKind.GOOGLE_LEAD_FORM) {
      body.put("google_key", connector.secret().value());
    }
    return body.toString();
  }

  /** Puts something odd in the place of anything. */
  private static void spoil(ObjectNode body, Random random) {
    var parents = new ArrayList<JsonNode>();
    gather(body, parents);
    var parent = parents.get(random.nextInt(parents.size()));
    var odd = JSON.readTree(ODD.get(random.nextInt(ODD.size())));
    if (parent instanceof ObjectNode object && !object.isEmpty()) {
      var names = List.copyOf(object.propertyNames());
      object.set(names.get(random.nextInt(names.size())), odd);
    } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
      array.set(random.nextInt(array.size()), odd);
    }
  }

  private static void gather(JsonNode node, List<JsonNode> parents) {
    if (node.isContainer()) {
      parents.add(node);
      node.forEach(child -> gather(child, parents));
    }
  }

  private static String topic(ConnectorKind kind, String body) {
    return switch (kind) {
      case SHOPIFY -> body.contains("\"order_id\"") ? "refunds/create" : "orders/updated";
      case WOOCOMMERCE -> "order.updated";
      case GOOGLE_LEAD_FORM, META_LEAD_ADS, WEBHOOK -> "";
    };
  }
}
