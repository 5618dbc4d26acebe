package tandem.people.merge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which merge is meant. */
record MergeId(@JsonValue UUID value) {

  static MergeId next() {
    return new MergeId(Ids.next());
  }

  public static MergeId of(String text) {
    return new MergeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
