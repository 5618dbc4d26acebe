package tandem.capture.connector;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of others: nothing is expected, and numbers stay exact. */
final class Nodes {

  /** More digits than this are no amount of money. */
  private static final int MOST_DIGITS = 13;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Nodes() {}

  /** Null where it is no JSON object. */
  static @Nullable JsonNode object(byte[] body) {
    try {
      var node = JSON.readTree(body);
      return node != null && node.isObject() ? node : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /** The text of a scalar; null for nothing, for blanks, and for anything deeper. */
  static @Nullable String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull() || node.isContainer()) {
      return null;
    }
    var text = node.asString();
    return text.isBlank() ? null : text.strip();
  }

  /** The first of these that says anything. */
  static @Nullable String first(JsonNode... nodes) {
    for (var node : nodes) {
      var text = text(node);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** A number, or a text that is one; null where it is none or larger than any amount we keep. */
  static @Nullable BigDecimal amount(JsonNode node) {
    return amount(text(node));
  }

  static @Nullable BigDecimal amount(@Nullable String text) {
    if (text == null || text.length() > 40) {
      return null;
    }
    try {
      var amount = new BigDecimal(text);
      return (long) amount.precision() - amount.scale() > MOST_DIGITS || amount.scale() > 40
          ? null
          : amount;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether it says yes. */
  static boolean yes(JsonNode node) {
    return node.isBoolean() ? node.asBoolean() : "true".equalsIgnoreCase(text(node));
  }
}
