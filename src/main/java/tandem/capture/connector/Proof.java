package tandem.capture.connector;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How each kind of sender proves that it is the one. */
final class Proof {

  private static final String BEARER = "Bearer ";

  private Proof() {}

  /**
   * Whether the body came from whoever holds the secret.
   *
   * @param body the same, read as JSON; null where it is none
   */
  static boolean holds(Connector connector, Knock knock, @Nullable JsonNode body) {
    var secret = connector.secret();
    return switch (connector.kind()) {
      case GOOGLE_LEAD_FORM -> body != null && shows(secret, GoogleLeadForm.key(body));
      case META_LEAD_ADS ->
          Signatures.fits(secret, knock.body(), knock.header("X-Hub-Signature-256"));
      case SHOPIFY ->
          Signatures.fits(
              secret, knock.body(), knock.header("X-Shopify-Hmac-Sha256", "Shopify-Hmac-Sha256"));
      case WOOCOMMERCE ->
          Signatures.fits(secret, knock.body(), knock.header("X-WC-Webhook-Signature"));
      case WEBHOOK -> webhook(connector, knock);
    };
  }

  private static boolean webhook(Connector connector, Knock knock) {
    var header = connector.signatureHeader();
    if (header != null) {
      return Signatures.fits(connector.secret(), knock.body(), knock.header(header));
    }
    var shown = knock.header("Authorization");
    var bearer =
        shown != null && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? shown.substring(BEARER.length()).strip()
            : knock.header("X-Tandem-Token");
    return shows(connector.secret(), bearer == null ? knock.token() : bearer);
  }

  private static boolean shows(Secret secret, @Nullable String shown) {
    return shown != null && secret.is(shown);
  }

  /** Which headers say what it is about. */
  static String topic(ConnectorKind kind, Knock knock) {
    var topic =
        switch (kind) {
          case SHOPIFY -> knock.header("X-Shopify-Topic", "Shopify-Topic");
          case WOOCOMMERCE -> knock.header("X-WC-Webhook-Topic");
          case META_LEAD_ADS -> "leadgen";
          case GOOGLE_LEAD_FORM -> "lead";
          case WEBHOOK -> "";
        };
    return topic == null || topic.length() > 100 ? "" : topic;
  }

  /** Whether the sender says beside the body that this is only a test. */
  static boolean isTest(ConnectorKind kind, Knock knock) {
    return kind == ConnectorKind.SHOPIFY
        && "true".equalsIgnoreCase(knock.header("X-Shopify-Test", "Shopify-Test"));
  }

  /** What WooCommerce sends once when the webhook is made: a form, without a signature. */
  static boolean isPing(ConnectorKind kind, Knock knock) {
    var body = knock.body();
    return kind == ConnectorKind.WOOCOMMERCE
        && body.length < 100
        && new String(body, StandardCharsets.UTF_8).matches("webhook_id=\\d+");
  }
}
