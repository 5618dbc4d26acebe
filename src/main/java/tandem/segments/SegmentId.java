package tandem.segments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import tandem.platform.Ids;

/** Which segment we mean. */
public record SegmentId(@JsonValue UUID value) implements Comparable<SegmentId> {

  static SegmentId next() {
    return new SegmentId(Ids.next());
  }

  public static SegmentId of(String text) {
    return new SegmentId(UUID.fromString(text));
  }

  @Override
  public int compareTo(SegmentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
