package tandem.capture.connector;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of others: nothing is expected, and numbers stay exact. */
final class Nodes {

  /** More digits than this are no amount of money. */
  private static final int MOST_DIGITS = 13;

  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");

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

  /**
   * The text of a scalar; null for nothing, for blanks, and for anything deeper. The one character
   * that cannot be kept is replaced.
   */
  static @Nullable String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull() || node.isContainer()) {
      return null;
    }
    var text = node.asString().replace('\0', '\uFFFD').strip();
    return text.isEmpty() ? null : text;
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

  /** An ISO 4217 code in capitals; null where it is none. */
  static @Nullable String currency(JsonNode node) {
    var text = text(node);
    return text == null || !CURRENCY.matcher(text).matches() ? null : text.toUpperCase(Locale.ROOT);
  }

  /** Whether it says yes. */
  static boolean yes(JsonNode node) {
    return node.isBoolean() ? node.asBoolean() : "true".equalsIgnoreCase(text(node));
  }
}
