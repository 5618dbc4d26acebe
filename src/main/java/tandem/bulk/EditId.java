package tandem.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which change we mean. */
public record EditId(@JsonValue UUID value) {

  static EditId next() {
    return new EditId(Ids.next());
  }

  public static EditId of(String text) {
    return new EditId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
