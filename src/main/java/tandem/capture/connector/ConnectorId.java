package tandem.capture.connector;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which connector we mean. It is the door of every interaction that comes by it. */
public record ConnectorId(@JsonValue UUID value) {

  static ConnectorId next() {
    return new ConnectorId(Ids.next());
  }

  /** Public, because Spring reads ids in paths with it. */
  public static ConnectorId of(String text) {
    return new ConnectorId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
