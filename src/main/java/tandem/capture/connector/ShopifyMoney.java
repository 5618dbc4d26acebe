package tandem.capture.connector;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** How much money a refund of Shopify moved. */
final class ShopifyMoney {

  private ShopifyMoney() {}

  /**
   * What went back to the buyer. Goods that were taken off an order without moving money are none.
   * A buyer who paid in another currency than the shop's gets it back in that; then the lines tell
   * what it was in the shop's.
   */
  static BigDecimal givenBack(JsonNode refund) {
    var paid = BigDecimal.ZERO;
    var foreign = false;
    var shop = shopCurrency(refund);
    for (var transaction : refund.path("transactions")) {
      if (!"refund".equals(Nodes.text(transaction.path("kind")))
          || !"success".equals(Nodes.text(transaction.path("status")))) {
        continue;
      }
      var currency = Nodes.text(transaction.path("currency"));
      foreign |= currency != null && !shop.isEmpty() && !currency.equals(shop);
      paid = paid.add(positive(transaction.path("amount")));
    }
    return foreign ? lines(refund) : paid;
  }

  private static BigDecimal lines(JsonNode refund) {
    var sum = BigDecimal.ZERO;
    for (var line : refund.path("refund_line_items")) {
      sum = sum.add(positive(line.path("subtotal"))).add(positive(line.path("total_tax")));
    }
    return sum;
  }

  private static String shopCurrency(JsonNode refund) {
    var first = refund.path("refund_line_items").path(0);
    var currency = Nodes.text(first.path("subtotal_set").path("shop_money").path("currency_code"));
    return currency == null ? "" : currency;
  }

  private static BigDecimal positive(JsonNode node) {
    var amount = Nodes.amount(node);
    return amount == null ? BigDecimal.ZERO : amount.abs();
  }
}
