package tandem.capture.connector;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Another system that calls a connector, with a signature that is right. */
final class Sender {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;
  private final Connector connector;

  Sender(String base, Connector connector) {
    this.base = base;
    this.connector = connector;
  }

  HttpResponse<String> sends(String topic, String body) {
    return sends(topic, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> sends(String topic, byte[] body) {
    return sends(body, signed(topic, body));
  }

  HttpResponse<String> sends(byte[] body, Map<String, String> headers) {
    return sends("", body, headers);
  }

  HttpResponse<String> sends(String query, byte[] body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(base + connector.path() + query))
            .POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return exchange(request);
  }

  /** Without telling how much it is. */
  HttpResponse<String> streams(byte[] body) {
    return exchange(
        HttpRequest.newBuilder(URI.create(base + connector.path()))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  HttpResponse<String> asks(String query) {
    return exchange(HttpRequest.newBuilder(URI.create(base + connector.path() + query)));
  }

  Map<String, String> signed(String topic, byte[] body) {
    var headers = new LinkedHashMap<String, String>();
    var secret = connector.secret();
    switch (connector.kind()) {
      case GOOGLE_LEAD_FORM -> {}
      case META_LEAD_ADS ->
          headers.put("X-Hub-Signature-256", "sha256=" + Signatures.hex(secret, body));
      case SHOPIFY -> {
        headers.put("X-Shopify-Hmac-Sha256", Signatures.base64(secret, body));
        headers.put("X-Shopify-Topic", topic);
      }
      case WOOCOMMERCE -> {
        headers.put("X-WC-Webhook-Signature", Signatures.base64(secret, body));
        headers.put("X-WC-Webhook-Topic", topic);
      }
      case WEBHOOK -> headers.put("Authorization", "Bearer " + secret.value());
    }
    headers.put("Content-Type", "application/json");
    return headers;
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
