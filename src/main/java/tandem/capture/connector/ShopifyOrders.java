package tandem.capture.connector;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Who;
import tandem.people.ProfileField;
import tandem.platform.Money;
import tools.jackson.databind.JsonNode;

/** Orders and refunds of a Shopify shop. */
final class ShopifyOrders implements Format {

  static final String REFUND = "refunds/create";
  private static final String ORDERS = "orders/";
  private static final String DELETED = "orders/delete";

  @Override
  public Meaning read(Connector connector, String topic, JsonNode body, Instant now) {
    if (topic.equals(REFUND)) {
      return refund(body, now);
    }
    if (!topic.startsWith(ORDERS) || topic.equals(DELETED) || !body.has("total_price")) {
      return new Meaning.Nothing(
          "\"%s\" tells of no order or refund that is kept here.".formatted(topic));
    }
    return order(connector, body, now);
  }

  private static Meaning order(Connector connector, JsonNode body, Instant now) {
    var id = Nodes.text(body.path("id"));
    var total = Nodes.amount(body.path("total_price"));
    var currency = Nodes.currency(body.path("currency"));
    if (id == null || total == null || currency == null) {
      return Meaning.Refused.missing(
          id == null ? "id" : total == null ? "total_price" : "currency");
    }
    var changed = Moments.read(Nodes.text(body.path("updated_at")), now);
    var purchase =
        new Interaction(
            connector.id().value(),
            ShopOrder.message(id),
            Kind.PURCHASED,
            "Order " + Nodes.first(body.path("name"), body.path("id")),
            Moments.read(Nodes.first(body.path("processed_at"), body.path("created_at")), now),
            who(connector, id, body),
            landing(body).touch(),
            new Money(total.max(BigDecimal.ZERO), currency),
            properties(id, body));
    var refunds = new ArrayList<ShopRefund>();
    for (var refund : body.path("refunds")) {
      var read = readRefund(refund, now);
      if (read != null) {
        refunds.add(read);
      }
    }
    var cancelled =
        Nodes.text(body.path("cancelled_at")) != null
            || "voided".equals(Nodes.text(body.path("financial_status")));
    var told = new Meaning.Ordered(new ShopOrder(id, true, cancelled, refunds, changed, purchase));
    return Nodes.yes(body.path("test")) ? new Meaning.Test(told) : told;
  }

  private static Who who(Connector connector, String order, JsonNode body) {
    var customer = body.path("customer");
    var billing = body.path("billing_address");
    return new Buyer(connector)
        .say(
            ProfileField.EMAIL,
            body.path("email"),
            body.path("contact_email"),
            customer.path("email"))
        .say(ProfileField.PHONE, body.path("phone"), customer.path("phone"), billing.path("phone"))
        .say(ProfileField.FIRST_NAME, customer.path("first_name"), billing.path("first_name"))
        .say(ProfileField.LAST_NAME, customer.path("last_name"), billing.path("last_name"))
        .say(ProfileField.COMPANY, billing.path("company"))
        .say(ProfileField.COUNTRY, billing.path("country"))
        .customer(customer.path("id"))
        .who(order);
  }

  /** The landing page comes without its host. Themes put click ids among the notes. */
  private static Landing landing(JsonNode body) {
    var page = Nodes.text(body.path("landing_site"));
    var status = Nodes.text(body.path("order_status_url"));
    var landing =
        new Landing()
            .page(page == null || !page.startsWith("/") ? page : host(status) + page)
            .referrer(Nodes.text(body.path("referring_site")));
    for (var note : body.path("note_attributes")) {
      var name = Nodes.text(note.path("name"));
      if (name != null) {
        landing.parameter(name, Nodes.text(note.path("value")));
      }
    }
    return landing;
  }

  private static String host(@Nullable String address) {
    var end = address == null ? -1 : address.indexOf('/', "https://".length());
    return address == null || end < 0 ? "" : address.substring(0, end);
  }

  private static Map<String, Object> properties(String id, JsonNode body) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("order_id", id);
    for (var field : List.of("name", "order_number", "source_name")) {
      var text = Nodes.text(body.path(field));
      if (text != null) {
        properties.put(field, text);
      }
    }
    properties.put("products", Goods.of(body.path("line_items"), "title"));
    return properties;
  }

  private static Meaning refund(JsonNode body, Instant now) {
    var order = Nodes.text(body.path("order_id"));
    var refund = readRefund(body, now);
    if (order == null || refund == null) {
      return Meaning.Refused.missing(order == null ? "order_id" : "id");
    }
    var transactions = body.path("transactions");
    var told = new Meaning.GivenBack(order, refund);
    return !transactions.isEmpty()
            && transactions.valueStream().allMatch(one -> Nodes.yes(one.path("test")))
        ? new Meaning.Test(told)
        : told;
  }

  /** Null where it has no id. */
  private static @Nullable ShopRefund readRefund(JsonNode refund, Instant now) {
    var id = Nodes.text(refund.path("id"));
    var at = Moments.read(Nodes.first(refund.path("processed_at"), refund.path("created_at")), now);
    return id == null ? null : new ShopRefund(id, ShopifyMoney.givenBack(refund), at);
  }
}
