package tandem.access;

import java.io.Serializable;
import java.util.UUID;
import tandem.platform.Ids;

/** Identifies a user. */
public record UserId(UUID value) implements Serializable {
  private static final long serialVersionUID = 1L;

  public static UserId next() {
    return new UserId(Ids.next());
  }

  public static UserId of(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
