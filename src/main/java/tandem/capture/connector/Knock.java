package tandem.capture.connector;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came to a door, byte for byte as signatures need it. */
public final class Knock {

  private final byte[] body;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final @Nullable String token;

  /**
   * @param headers by name, in whatever case
   * @param token the secret as it stands in the address; null where none does
   */
  public Knock(byte[] body, Map<String, String> headers, @Nullable String token) {
    this.body = body;
    this.headers.putAll(headers);
    this.token = token;
  }

  byte[] body() {
    return body;
  }

  @Nullable String token() {
    return token;
  }

  /** The first of these headers that is there; null where none is. */
  @Nullable String header(String... names) {
    for (var name : names) {
      var value = headers.get(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
