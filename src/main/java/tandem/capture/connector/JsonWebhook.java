package tandem.capture.connector;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;
import tandem.platform.Secrets;
import tools.jackson.databind.JsonNode;

/** Any JSON, once somebody has said what its values are. */
final class JsonWebhook implements Format {

  private static final Pattern ISO_CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int LONGEST_ID = 200;

  private final Supplier<String> currency;

  /**
   * @param currency what amounts without one are taken for
   */
  JsonWebhook(Supplier<String> currency) {
    this.currency = currency;
  }

  @Override
  public Meaning read(Connector connector, String topic, JsonNode body, Instant now) {
    var mapping = connector.mapping();
    if (mapping == null) {
      return new Meaning.Unmapped();
    }
    var values = Paths.of(body);
    var said = new HashMap<WebhookField, String>();
    var draft = new LeadDraft(connector, id(mapping, values, body));
    values.forEach((path, value) -> hear(draft, said, path, value, mapping.get(path)));
    draft.fullName(said.get(WebhookField.NAME)).externalId(said.get(WebhookField.EXTERNAL_ID));
    return draft.meaning(
        connector.means(),
        Objects.requireNonNullElse(said.get(WebhookField.EVENT), connector.name()),
        Moments.read(said.get(WebhookField.OCCURRED_AT), now),
        new Landing(),
        amount(said));
  }

  private static void hear(
      LeadDraft draft,
      Map<WebhookField, String> said,
      String path,
      String value,
      @Nullable String key) {
    var field = WebhookField.ofKey(key);
    if (field == null || field == WebhookField.IGNORE) {
      return;
    }
    if (field == WebhookField.ATTRIBUTE) {
      draft.attribute(Guesses.name(path), value);
    } else if (field.field() != null) {
      draft.say(field.field(), Guesses.name(path), value);
    } else {
      said.putIfAbsent(field, value);
    }
  }

  /** Without an id of its own, the same body is the same message. */
  private static String id(Map<String, String> mapping, Map<String, String> values, JsonNode body) {
    for (var value : values.entrySet()) {
      if (WebhookField.MESSAGE_ID.key().equals(mapping.get(value.getKey()))
          && value.getValue().length() <= LONGEST_ID) {
        return value.getValue();
      }
    }
    return HexFormat.of().formatHex(Secrets.hash(body.toString()));
  }

  private @Nullable Money amount(Map<WebhookField, String> said) {
    var amount = Nodes.amount(said.get(WebhookField.AMOUNT));
    if (amount == null || amount.compareTo(BigDecimal.ZERO) < 0) {
      return null;
    }
    var code = said.getOrDefault(WebhookField.CURRENCY, "").toUpperCase(Locale.ROOT);
    return new Money(amount, ISO_CURRENCY.matcher(code).matches() ? code : currency.get());
  }
}
