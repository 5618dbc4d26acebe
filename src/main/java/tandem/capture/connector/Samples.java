package tandem.capture.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A body of each kind to try, about nobody. */
final class Samples {

  private Samples() {}

  /** Of a JSON webhook the first that really came, once one has. */
  static String of(Connector connector) {
    return Objects.requireNonNullElseGet(connector.sample(), () -> of(connector.kind()));
  }

  static String of(ConnectorKind kind) {
    try (var file = Samples.class.getResourceAsStream(kind.key() + ".json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
