package tandem.views;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which saved view we mean. */
public record ViewId(@JsonValue UUID value) {

  static ViewId next() {
    return new ViewId(Ids.next());
  }

  public static ViewId of(String text) {
    return new ViewId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
