package tandem.handoff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which hand-off we mean. */
public record HandoffId(@JsonValue UUID value) {

  static HandoffId next() {
    return new HandoffId(Ids.next());
  }

  public static HandoffId of(String text) {
    return new HandoffId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
