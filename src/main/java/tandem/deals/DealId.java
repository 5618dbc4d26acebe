package tandem.deals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which deal we mean. */
public record DealId(@JsonValue UUID value) {

  public static DealId next() {
    return new DealId(Ids.next());
  }

  public static DealId of(String text) {
    return new DealId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
