package tandem.capture.connector;

import java.util.List;

/** What somebody who connects a system has to know and to do, in the words that stand there. */
final class VendorWords {

  private VendorWords() {}

  /** What it brings. */
  static String about(ConnectorKind kind) {
    return switch (kind) {
      case GOOGLE_LEAD_FORM ->
          "Leads from the lead forms of search, video and display ads, with click id and campaign.";
      case META_LEAD_ADS -> "Leads from the instant forms of ads on Facebook and Instagram.";
      case SHOPIFY ->
          "Orders, refunds and cancellations, with the campaign that brought the buyer.";
      case WOOCOMMERCE -> "Orders and refunds of a WordPress shop, with its order attribution.";
      case WEBHOOK ->
          "Anything that can send JSON: survey and form tools, automation, your own programs.";
    };
  }

  static String secretLabel(ConnectorKind kind) {
    return switch (kind) {
      case GOOGLE_LEAD_FORM -> "Key";
      case META_LEAD_ADS -> "App secret";
      case SHOPIFY -> "Signing secret";
      case WOOCOMMERCE, WEBHOOK -> "Secret";
    };
  }

  static String secretHint(ConnectorKind kind) {
    return switch (kind) {
      case GOOGLE_LEAD_FORM, WOOCOMMERCE, WEBHOOK -> "Left empty, one is made for you.";
      case META_LEAD_ADS ->
          "Stands in your app at developers.facebook.com under App settings, Basic.";
      case SHOPIFY ->
          "Stands below your webhooks in Shopify. You may enter it later; until then nothing is taken.";
    };
  }

  static List<String> steps(ConnectorKind kind) {
    return switch (kind) {
      case GOOGLE_LEAD_FORM ->
          List.of(
              "In Google Ads, open the lead form asset and go to \"Export leads from Google Ads\", then \"Other data integration options\".",
              "Enter the address above as webhook URL, and the key as key.",
              "Press \"Send test data\". It stands below a moment later, marked as a test.");
      case META_LEAD_ADS ->
          List.of(
              "In your app at developers.facebook.com, add the product Webhooks and choose the object Page.",
              "Enter the address above as callback URL, and the verify token.",
              "Subscribe to the field leadgen, and subscribe your page to the app.",
              "Enter the app secret and an access token of the page with the permission leads_retrieval under Edit.",
              "Send a lead by Meta's Lead Ads Testing Tool. It stands below a moment later, marked as a test.");
      case SHOPIFY ->
          List.of(
              "In Shopify, go to Settings, Notifications, Webhooks.",
              "Make a webhook in JSON with the address above for each of: Order creation, Order update, Order payment, Order cancellation, Refund creation.",
              "Copy the signing secret that stands below the webhooks and enter it here under Edit.",
              "Press \"Send test notification\". It stands below a moment later, marked as a test.");
      case WOOCOMMERCE ->
          List.of(
              "In WordPress, go to WooCommerce, Settings, Advanced, Webhooks, and add one with the topic Order created and another with Order updated.",
              "Enter the address above as delivery URL and the secret as secret; the API version is WP REST API v3.",
              "Save. WooCommerce tries the address at once, and that stands below.");
      case WEBHOOK ->
          List.of(
              "Let the other system send JSON by POST to the address above.",
              "It proves itself by the header \"Authorization: Bearer\" and the secret, or by ?token= and the secret behind the address, or by a signature in a header that you name under Edit.",
              "Once it has sent something, say under Fields what its values are.");
    };
  }
}
