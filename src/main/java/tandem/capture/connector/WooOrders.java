package tandem.capture.connector;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Who;
import tandem.people.ProfileField;
import tandem.platform.Money;
import tools.jackson.databind.JsonNode;

/** Orders of a WooCommerce shop; their refunds stand in them. */
final class WooOrders implements Format {

  private static final Set<String> TOPICS =
      Set.of("order.created", "order.updated", "order.restored");

  /** A basket that nobody has paid or promised to pay. */
  private static final Set<String> NOT_YET =
      Set.of("pending", "checkout-draft", "auto-draft", "draft", "trash");

  /** It was an order if it ever had another state. */
  private static final Set<String> TAKEN_BACK = Set.of("cancelled", "failed");

  /** All of it was given back; the shop need not say in which refunds. */
  private static final String REFUNDED = "refunded";

  private static final String ATTRIBUTION = "_wc_order_attribution_";

  @Override
  public Meaning read(Connector connector, String topic, JsonNode body, Instant now) {
    if (!TOPICS.contains(topic)) {
      return new Meaning.Nothing("\"%s\" tells of no order that is kept here.".formatted(topic));
    }
    var id = Nodes.text(body.path("id"));
    var total = Nodes.amount(body.path("total"));
    var currency = Nodes.currency(body.path("currency"));
    var status = Nodes.text(body.path("status"));
    if (id == null || total == null || currency == null || status == null) {
      return Meaning.Refused.missing(
          id == null ? "id" : total == null ? "total" : currency == null ? "currency" : "status");
    }
    var purchase =
        new Interaction(
            connector.id().value(),
            ShopOrder.message(id),
            Kind.PURCHASED,
            "Order #" + Nodes.first(body.path("number"), body.path("id")),
            Moments.read(Nodes.text(body.path("date_created_gmt")), now),
            who(connector, id, body),
            landing(body).touch(),
            new Money(total.max(BigDecimal.ZERO), currency),
            properties(id, body));
    var changed = Moments.read(Nodes.text(body.path("date_modified_gmt")), now);
    var takenBack = TAKEN_BACK.contains(status);
    return new Meaning.Ordered(
        new ShopOrder(
            id,
            !takenBack && !NOT_YET.contains(status),
            takenBack || status.equals(REFUNDED),
            refunds(body, changed),
            changed,
            purchase));
  }

  private static List<ShopRefund> refunds(JsonNode body, Instant at) {
    var refunds = new ArrayList<ShopRefund>();
    for (var refund : body.path("refunds")) {
      var id = Nodes.text(refund.path("id"));
      var amount = Nodes.amount(refund.path("total"));
      if (id != null && amount != null) {
        refunds.add(new ShopRefund(id, amount.abs(), at));
      }
    }
    return refunds;
  }

  private static Who who(Connector connector, String order, JsonNode body) {
    var billing = body.path("billing");
    return new Buyer(connector)
        .say(ProfileField.EMAIL, billing.path("email"))
        .say(ProfileField.PHONE, billing.path("phone"))
        .say(ProfileField.FIRST_NAME, billing.path("first_name"))
        .say(ProfileField.LAST_NAME, billing.path("last_name"))
        .say(ProfileField.COMPANY, billing.path("company"))
        .say(ProfileField.COUNTRY, billing.path("country"))
        .customer(body.path("customer_id"))
        .who(order);
  }

  private static Landing landing(JsonNode body) {
    var facts = new LinkedHashMap<String, String>();
    for (var meta : body.path("meta_data")) {
      var key = Nodes.text(meta.path("key"));
      var value = Nodes.text(meta.path("value"));
      if (key != null && value != null && key.startsWith(ATTRIBUTION)) {
        facts.put(key.substring(ATTRIBUTION.length()), value);
      }
    }
    var landing = new Landing().page(facts.get("session_entry")).referrer(facts.get("referrer"));
    facts.forEach(landing::parameter);
    return landing;
  }

  private static Map<String, Object> properties(String id, JsonNode body) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("order_id", id);
    for (var field : List.of("number", "created_via")) {
      var text = Nodes.text(body.path(field));
      if (text != null) {
        properties.put(field, text);
      }
    }
    properties.put("products", Goods.of(body.path("line_items"), "name"));
    return properties;
  }
}
