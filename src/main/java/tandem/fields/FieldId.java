package tandem.fields;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which field we mean. */
public record FieldId(@JsonValue UUID value) {

  public static FieldId next() {
    return new FieldId(Ids.next());
  }

  public static FieldId of(String text) {
    return new FieldId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
