package tandem.capture;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which source of events we mean. It is the door of every interaction that comes by it. */
public record SourceId(@JsonValue UUID value) {

  static SourceId next() {
    return new SourceId(Ids.next());
  }

  /** Public, because Spring reads ids in paths with it. */
  public static SourceId of(String text) {
    return new SourceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
