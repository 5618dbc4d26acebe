package tandem.capture.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.SharedData;
import tandem.people.ProfileField;
import tools.jackson.databind.JsonNode;

/** What shops send, and what we take of it. */
class ShopFormatsTest {

  private final Connector shopify = Some.connector(ConnectorKind.SHOPIFY);
  private final Connector woo = Some.connector(ConnectorKind.WOOCOMMERCE);

  @ParameterizedTest
  @ValueSource(strings = {"create", "paid", "cancelled"})
  void readsRealOrdersOfShopifyAsTheTestsTheyAre(String topic) {
    var body = response("orders-" + topic);
    var meaning = new ShopifyOrders().read(shopify, "orders/" + topic, body, Some.NOW);

    assertThat(meaning).isInstanceOf(Meaning.Test.class);
    var order = order(((Meaning.Test) meaning).of());
    assertThat(order.id()).isEqualTo("820982911946154500");
    assertThat(order.cancelled()).isTrue();
    assertThat(order.purchase().amount()).hasToString("Money[amount=404.95, currency=USD]");
    assertThat(order.purchase().who().profile().get(ProfileField.EMAIL))
        .isEqualTo("jon@example.com");
    assertThat(order.purchase().who().externalId()).endsWith(":115310627314723950");
  }

  @Test
  void readsARealRefundOfShopifyByTheMoneyThatMoved() {
    var meaning =
        new ShopifyOrders().read(shopify, "refunds/create", response("refunds-create"), Some.NOW);

    assertThat(meaning).isInstanceOf(Meaning.GivenBack.class);
    var given = (Meaning.GivenBack) meaning;
    assertThat(given.order()).isEqualTo("820982911946154500");
    assertThat(given.refund().id()).isEqualTo("890088186047892400");
    assertThat(given.refund().amount()).isEqualByComparingTo("85.00");
  }

  @Test
  void readsWhereABuyerOfShopifyCameFrom() {
    var body =
        """
        {"id": 9007199254740993, "total_price": "10.50", "currency": "EUR", "updated_at": "2026-05-01T12:00:00+02:00",
         "landing_site": "/p?utm_source=News%20Letter&gclid=CaSe", "referring_site": "https://mail.example/",
         "order_status_url": "https://shop.example/1/orders/x", "note_attributes": [{"name": "fbclid", "value": "FbCaSe"}]}
        """;
    var told = order(read(body)).purchase();

    assertThat(told.touch().url()).startsWith("https://shop.example/p?");
    assertThat(told.touch().referrer()).isEqualTo("https://mail.example/");
    assertThat(told.touch().utm()).containsEntry("source", "News Letter");
    assertThat(told.touch().clickIds())
        .containsEntry("gclid", "CaSe")
        .containsEntry("fbclid", "FbCaSe");
    assertThat(told.messageId()).isEqualTo("order:9007199254740993");
    assertThat(order(read(body)).version()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"refund\",\"status\":\"success\",\"amount\":\"10.10\"} | 10.10",
        "{\"kind\":\"refund\",\"status\":\"failure\",\"amount\":\"10.10\"} | 0",
        "{\"kind\":\"refund\",\"status\":\"pending\",\"amount\":\"10.10\"} | 0",
        "{\"kind\":\"sale\",\"status\":\"success\",\"amount\":\"10.10\"} | 0",
        "{\"kind\":\"refund\",\"status\":\"success\",\"amount\":\"12\",\"currency\":\"CHF\"} | 8.05",
        "{\"kind\":\"refund\",\"status\":\"success\",\"amount\":\"1e99\"} | 0"
      })
  void countsOnlyMoneyThatWentBack(String transaction, BigDecimal amount) {
    var refund =
        """
        {"id": 1, "refund_line_items": [{"subtotal": 7.05, "total_tax": 1,
          "subtotal_set": {"shop_money": {"currency_code": "EUR"}}}], "transactions": [%s]}
        """
            .formatted(transaction);

    assertThat(ShopifyMoney.givenBack(Some.json(refund))).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders/delete", "products/update", "", "app/uninstalled"})
  void takesNothingOfOtherTopics(String topic) {
    var body = Some.json("{\"id\": 1, \"total_price\": \"1\", \"currency\": \"EUR\"}");

    assertThat(new ShopifyOrders().read(shopify, topic, body, Some.NOW))
        .isInstanceOf(Meaning.Nothing.class);
  }

  @Test
  void saysWhatAnOrderLacks() {
    assertThat(read("{\"id\": 1, \"total_price\": \"much\", \"currency\": \"EUR\"}"))
        .isEqualTo(Meaning.Refused.missing("total_price"));
    assertThat(read("{\"total_price\": \"1\", \"currency\": \"EUR\"}"))
        .isEqualTo(Meaning.Refused.missing("id"));
    assertThat(read("{\"id\": 1, \"total_price\": \"1\", \"currency\": \"EURO\"}"))
        .isEqualTo(Meaning.Refused.missing("currency"));
    assertThat(read("{\"id\": 1, \"total_price\": \"1\"}"))
        .isEqualTo(Meaning.Refused.missing("currency"));
  }

  @Test
  void readsARealOrderOfWooCommerce() {
    var body = Some.json(SharedData.bytes("webhooks/woocommerce_order_created.json"));
    var order = order(new WooOrders().read(woo, "order.created", body, Some.NOW));

    assertThat(order.purchase().amount()).hasToString("Money[amount=29.35, currency=USD]");
    assertThat(order.purchase().occurredAt()).isEqualTo(Instant.parse("2017-03-22T19:28:02Z"));
    assertThat(order.purchase().who().externalId()).as("a guest has no id").isNull();
    assertThat(order.purchase().who().profile().get(ProfileField.EMAIL))
        .isEqualTo("john.doe@example.com");
  }

  @Test
  void readsTheAttributionOfWooCommerceAndLeavesOutWhatSaysNothing() {
    var order = order(woo("processing", "", "\"(direct)\""));
    assertThat(order.purchase().touch().utm()).isEmpty();
    assertThat(order.purchase().touch().clickIds()).containsEntry("gclid", "CaSe");
    assertThat(order(woo("processing", "", "\"google\"")).purchase().touch().utm())
        .containsEntry("source", "google");
  }

  @ParameterizedTest
  @CsvSource({
    "pending,false,false",
    "checkout-draft,false,false",
    "on-hold,true,false",
    "processing,true,false",
    "completed,true,false",
    "some-plugins-own,true,false",
    "refunded,true,true",
    "cancelled,false,true",
    "failed,false,true"
  })
  void knowsWhichStatesOfWooCommerceAreOrders(String status, boolean placed, boolean takenBack) {
    var order = order(woo(status, "{\"id\": 9, \"total\": \"-3.33\"}", "\"x\""));

    assertThat(order.placed()).isEqualTo(placed);
    assertThat(order.cancelled()).isEqualTo(takenBack);
    assertThat(order.refunds())
        .extracting(ShopRefund::amount)
        .containsExactly(new BigDecimal("3.33"));
  }

  private Meaning woo(String status, String refunds, String source) {
    var body =
        """
        {"id": 5, "status": "%s", "currency": "EUR", "total": "10.00", "refunds": [%s], "meta_data": [
          {"key": "_wc_order_attribution_utm_source", "value": %s},
          {"key": "_wc_order_attribution_session_entry", "value": "https://shop.example/?gclid=CaSe"},
          {"key": "else", "value": {"deep": 1}}]}
        """
            .formatted(status, refunds, source);
    return new WooOrders().read(woo, "order.updated", Some.json(body), Some.NOW);
  }

  private Meaning read(String body) {
    return new ShopifyOrders().read(shopify, "orders/updated", Some.json(body), Some.NOW);
  }

  private static ShopOrder order(Meaning meaning) {
    assertThat(meaning).isInstanceOf(Meaning.Ordered.class);
    return ((Meaning.Ordered) meaning).order();
  }

  private static JsonNode response(String sample) {
    return Some.json(SharedData.bytes("webhooks/shopify/" + sample + ".json")).path("response");
  }
}
