package tandem.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What people tell of what they keep cold, if they are asked: always the same. */
final class ColdStore {

  private ColdStore() {}

  /**
   * By the keys of Mia's own fields; the next audit is within the year, and not everybody knows.
   */
  static Map<String, String> told(Persona who, Instant asked) {
    var told = new HashMap<>(Crowds.sites(who.firm()));
    var number = Math.floorMod(who.email().hashCode(), 100_000);
    if (!told.isEmpty() && number % 3 != 0) {
      var day = asked.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(20 + number % 330);
      told.put("audit", day.toString());
    }
    return told;
  }
}
