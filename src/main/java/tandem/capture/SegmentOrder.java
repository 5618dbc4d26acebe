package tandem.capture;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;
import tools.jackson.databind.JsonNode;

/** What an order is worth. */
final class SegmentOrder {

  private static final Pattern ISO_CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final List<String> FIELDS = List.of("revenue", "total", "value");

  /** As many digits before the point as we keep. */
  private static final int MOST_DIGITS = 13;

  private SegmentOrder() {}

  /**
   * The amount, from the first of revenue, total and value that is there.
   *
   * @param currency what an amount without one is taken for
   * @return null where none is told
   */
  static @Nullable Money amount(JsonNode properties, Supplier<String> currency, Mistakes mistakes) {
    for (var field : FIELDS) {
      var node = properties.path(field);
      if (!node.isMissingNode() && !node.isNull()) {
        var amount = number(field, node, mistakes);
        return amount == null ? null : new Money(amount, currency(properties, currency, mistakes));
      }
    }
    return null;
  }

  private static @Nullable BigDecimal number(String field, JsonNode node, Mistakes mistakes) {
    if (node.isContainer() || node.isBoolean()) {
      mistakes.add(field, "is not a number");
      return null;
    }
    try {
      var amount = new BigDecimal(node.asString().strip());
      if (amount.signum() >= 0 && (long) amount.precision() - amount.scale() <= MOST_DIGITS) {
        return amount;
      }
      mistakes.add(field, "has to be between 0 and 9,999,999,999,999");
    } catch (NumberFormatException e) {
      mistakes.add(field, "is not a number");
    }
    return null;
  }

  private static String currency(
      JsonNode properties, Supplier<String> otherwise, Mistakes mistakes) {
    var given = SegmentTouch.text(properties.path("currency"));
    if (given == null) {
      return otherwise.get();
    }
    if (!ISO_CURRENCY.matcher(given).matches()) {
      mistakes.add("currency", "is not a currency code of three capital letters, such as EUR");
    }
    return given;
  }
}
