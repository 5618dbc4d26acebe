package tandem.capture.connector;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.journal.Kind;

/**
 * Another system that calls us.
 *
 * @param secret the key that it shows, or with which it signs
 * @param accessToken with what we may ask it back; null where we never do
 * @param verifyToken what it says when it first knocks; null where it does not
 * @param signatureHeader the header in which a JSON webhook signs; null: it shows the secret itself
 * @param means what a lead that it brings is to us
 * @param mapping the field of each path of a JSON webhook; null until somebody said so
 * @param sample the first body that a JSON webhook sent; null until then
 * @param closedAt null while it is open
 */
record Connector(
    ConnectorId id,
    ConnectorKind kind,
    String name,
    Secret secret,
    @Nullable Secret accessToken,
    @Nullable Secret verifyToken,
    @Nullable String signatureHeader,
    Kind means,
    @Nullable Map<String, String> mapping,
    @Nullable String sample,
    Instant createdAt,
    @Nullable Instant closedAt) {

  boolean isOpen() {
    return closedAt == null;
  }

  /** Where it calls. */
  String path() {
    return "/in/" + kind.key() + "/" + id;
  }

  /** The same, once somebody has said what its fields are. */
  Connector mapped(Map<String, String> fields) {
    return new Connector(
        id,
        kind,
        name,
        secret,
        accessToken,
        verifyToken,
        signatureHeader,
        means,
        fields,
        sample,
        createdAt,
        closedAt);
  }

  /** The values of the first body, by path; empty until one came. */
  Map<String, String> sampleValues() {
    var body = sample == null ? null : Nodes.object(sample.getBytes(StandardCharsets.UTF_8));
    return body == null ? Map.of() : Paths.of(body);
  }

  /** The text without any of its secrets. */
  String hideSecrets(String text) {
    var hidden = secret.hiddenIn(text);
    hidden = accessToken == null ? hidden : accessToken.hiddenIn(hidden);
    return verifyToken == null ? hidden : verifyToken.hiddenIn(hidden);
  }
}
