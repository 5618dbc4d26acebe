package tandem.demo;

import java.util.List;

/**
 * What somebody wants an offer for.
 *
 * @param amount in whole tens, in the currency of their country
 */
record Wish(String product, int amount) {

  private record Product(double weight, String words, int price, int least, int most) {}

  private static final List<Product> PRODUCTS =
      Tables.read("products.tsv").stream()
          .map(
              row ->
                  new Product(
                      Double.parseDouble(row.get(0)),
                      row.get(1),
                      Integer.parseInt(row.get(2)),
                      Integer.parseInt(row.get(3)),
                      Integer.parseInt(row.get(4))))
          .toList();

  static Wish of(Persona who) {
    var luck = who.luck();
    var product = luck.weighed(PRODUCTS, Product::weight);
    var most = luck.chance(0.75) ? (product.least() + product.most()) / 2 : product.most();
    var pieces = luck.between(product.least(), most);
    var discount = luck.between(0.85, 1.0);
    return new Wish(
        product.words().replace("{n}", String.valueOf(pieces)),
        10 * (int) (pieces * product.price() * discount / 10));
  }
}
