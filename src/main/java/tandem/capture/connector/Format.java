package tandem.capture.connector;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Reads the bodies of one system. Without side effects: the same body always means the same. */
interface Format {

  /**
   * What a genuine body means.
   *
   * @param topic what the sender says it is about; empty where it does not
   * @param now when it came
   */
  Meaning read(Connector connector, String topic, JsonNode body, Instant now);
}
