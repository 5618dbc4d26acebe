package tandem.capture.connector;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tandem.platform.Ids;
import tools.jackson.databind.JsonNode;

/** Reads a body as if it had come, and counts nothing. */
@Component
class Trial {

  private final Formats formats;
  private final DeliveryStore deliveries;

  Trial(Formats formats, DeliveryStore deliveries) {
    this.formats = formats;
    this.deliveries = deliveries;
  }

  /** What it means; that it was tried is kept, and marked as a test. */
  Meaning run(Connector connector, String text, Instant now) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var body = Nodes.object(bytes);
    if (body == null) {
      return new Meaning.Refused(Reason.NOT_JSON, Reason.NOT_JSON.words());
    }
    var topic = topic(connector.kind(), body);
    var read = formats.read(mapped(connector, body), topic, body, now);
    var meaning = read instanceof Meaning.Test(var of) ? of : read;
    deliveries.add(
        new Delivery(
                Ids.next(),
                connector.id(),
                now,
                topic,
                null,
                Delivery.Outcome.TEST,
                null,
                "",
                null,
                bytes.length,
                connector.hideSecrets(text))
            .now(
                Verdict.of(
                    Delivery.Outcome.TEST, "Tried by hand. " + Described.inWords(meaning), null)));
    return meaning;
  }

  private static String topic(ConnectorKind kind, JsonNode body) {
    return switch (kind) {
      case SHOPIFY -> body.has("order_id") ? ShopifyOrders.REFUND : "orders/create";
      case WOOCOMMERCE -> "order.created";
      case GOOGLE_LEAD_FORM, META_LEAD_ADS, WEBHOOK -> "";
    };
  }

  /** Where nobody has said yet what the fields are, we guess. */
  private static Connector mapped(Connector connector, JsonNode body) {
    return connector.kind() != ConnectorKind.WEBHOOK || connector.mapping() != null
        ? connector
        : connector.mapped(Guesses.of(Paths.of(body)));
  }
}
