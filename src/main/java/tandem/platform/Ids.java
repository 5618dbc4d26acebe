package tandem.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers that sort by the time of their making (UUID version 7, RFC 9562). */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next() {
    var millis = System.currentTimeMillis();
    var random = RANDOM.nextLong();
    var version7 = millis << 16 | 0x7000 | random >>> 52;
    var variant2 = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(version7, variant2);
  }
}
