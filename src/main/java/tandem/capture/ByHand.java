package tandem.capture;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;

/** What comes in neither by a form nor by a source nor by a file: somebody said it. */
final class ByHand {

  /** One door for all of it; every telling is a new one. */
  private static final UUID DOOR = UUID.fromString("019aa5d0-0000-7000-8000-000000000001");

  private ByHand() {}

  /**
   * @param name the line in the timeline
   */
  static Interaction added(String name, Who who, Instant now) {
    return new Interaction(
        DOOR, UUID.randomUUID().toString(), Kind.ADDED, name, now, who, Touch.NONE, null, Map.of());
  }
}
