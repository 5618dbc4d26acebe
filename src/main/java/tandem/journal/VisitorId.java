package tandem.journal;

import java.util.UUID;
import tandem.platform.Ids;

/** Which browser we mean. */
public record VisitorId(UUID value) {

  static VisitorId next() {
    return new VisitorId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
