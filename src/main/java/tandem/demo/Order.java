package tandem.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Something bought in the shop. */
record Order(String id, BigDecimal amount, String currency, String product) {

  private record Goods(String name, int price, double weight) {}

  private static final List<Goods> SHELF =
      List.of(
          new Goods("Starter kit: three sensors and a gateway", 449, 5),
          new Goods("USB data logger, pack of five", 295, 4),
          new Goods("Freezer sensor", 265, 3),
          new Goods("Halden Cloud, one site, one year", 590, 2),
          new Goods("Calibration certificate, three points", 128, 3));

  /**
   * @param number of the order, counted through the year
   */
  static Order of(int number, Country country, Luck luck) {
    var goods = luck.weighed(SHELF, Goods::weight);
    var pieces = luck.chance(0.7) ? 1 : luck.between(2, 5);
    return new Order(
        "HI-%d".formatted(10_000 + number),
        BigDecimal.valueOf(pieces * (long) goods.price()).setScale(2),
        country.currency(),
        goods.name());
  }

  /** As Segment's "Order Completed" tells them. */
  Map<String, Object> properties() {
    return Map.of(
        "order_id",
        id,
        "revenue",
        amount,
        "currency",
        currency,
        "products",
        List.of(Map.of("name", product)));
  }
}
