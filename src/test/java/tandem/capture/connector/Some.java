package tandem.capture.connector;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.journal.Kind;
import tools.jackson.databind.JsonNode;

/** Connectors and bodies for tests of readers. */
final class Some {

  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  static final Secret SECRET = new Secret("a-secret-of-nobody");

  private Some() {}

  static Connector connector(ConnectorKind kind) {
    return connector(kind, null, null);
  }

  static Connector connector(
      ConnectorKind kind, @Nullable String header, @Nullable Map<String, String> mapping) {
    return new Connector(
        ConnectorId.next(),
        kind,
        "Some " + kind.label(),
        SECRET,
        null,
        null,
        header,
        Kind.FORM_SUBMITTED,
        mapping,
        null,
        NOW,
        null);
  }

  static JsonNode json(byte[] body) {
    return Objects.requireNonNull(Nodes.object(body));
  }

  static JsonNode json(String body) {
    return json(body.getBytes(StandardCharsets.UTF_8));
  }
}
