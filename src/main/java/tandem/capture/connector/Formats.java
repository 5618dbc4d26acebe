package tandem.capture.connector;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tandem.platform.Settings;
import tools.jackson.databind.JsonNode;

/** The reader of each kind. */
@Component
class Formats {

  private final Format google = new GoogleLeadForm();
  private final Format notices = new MetaNotices();
  private final Format metaLeads = new MetaLeads();
  private final Format shopify = new ShopifyOrders();
  private final Format woo = new WooOrders();
  private final Format webhook;

  Formats(Settings settings) {
    this.webhook = new JsonWebhook(settings::currency);
  }

  Meaning read(Connector connector, String topic, JsonNode body, Instant now) {
    return of(connector.kind(), body).read(connector, topic, body, now);
  }

  /** Meta announces leads, and answers with them: the one has entries, the other none. */
  private Format of(ConnectorKind kind, JsonNode body) {
    return switch (kind) {
      case GOOGLE_LEAD_FORM -> google;
      case META_LEAD_ADS -> body.has("entry") ? notices : metaLeads;
      case SHOPIFY -> shopify;
      case WOOCOMMERCE -> woo;
      case WEBHOOK -> webhook;
    };
  }
}
