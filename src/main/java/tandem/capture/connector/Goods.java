package tandem.capture.connector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What was ordered, as it is kept with a purchase. */
final class Goods {

  /** More lines than this tell nothing more. */
  private static final int MOST = 50;

  private Goods() {}

  static List<Map<String, String>> of(JsonNode lines, String title) {
    var goods = new ArrayList<Map<String, String>>();
    for (var line : lines) {
      if (goods.size() == MOST) {
        break;
      }
      var product = new LinkedHashMap<String, String>();
      product.put("title", text(line.path(title)));
      product.put("sku", text(line.path("sku")));
      product.put("quantity", text(line.path("quantity")));
      product.put("price", text(line.path("price")));
      product.values().removeIf(String::isEmpty);
      goods.add(product);
    }
    return goods;
  }

  private static String text(JsonNode node) {
    return Objects.requireNonNullElse(Nodes.text(node), "");
  }
}
