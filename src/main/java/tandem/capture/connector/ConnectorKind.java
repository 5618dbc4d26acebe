package tandem.capture.connector;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which system speaks. Its key stands in addresses and in the API. */
public enum ConnectorKind {
  GOOGLE_LEAD_FORM("google-lead-form", "Google Ads lead form", "search", true, true),
  META_LEAD_ADS("meta-lead-ads", "Meta lead ads", "speakerphone", true, false),
  SHOPIFY("shopify", "Shopify", "shopping-cart", false, false),
  WOOCOMMERCE("woocommerce", "WooCommerce", "shopping-cart", false, true),
  WEBHOOK("webhook", "JSON webhook", "code", true, true);

  private final String key;
  private final String label;
  private final String icon;
  private final boolean leads;
  private final boolean makesSecret;

  ConnectorKind(String key, String label, String icon, boolean leads, boolean makesSecret) {
    this.key = key;
    this.label = label;
    this.icon = icon;
    this.leads = leads;
    this.makesSecret = makesSecret;
  }

  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  String icon() {
    return icon;
  }

  /** Whether it brings leads, of which somebody has to say what they mean; shops bring orders. */
  boolean bringsLeads() {
    return leads;
  }

  /** Whether we make the secret and they enter it; otherwise they make it. */
  boolean makesSecret() {
    return makesSecret;
  }

  static @Nullable ConnectorKind ofKey(@Nullable String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst().orElse(null);
  }
}
