package tandem.capture;

import java.util.Map;

/** Segment's calls, by their names and by the short ones that its script in the browser uses. */
final class SegmentCalls {

  private static final String DOOR = "/v1/";
  private static final Map<String, String> SHORT =
      Map.of("t", "track", "i", "identify", "p", "page", "s", "screen", "g", "group", "a", "alias");

  private SegmentCalls() {}

  /** The name of the call that comes in at that path. */
  static String at(String path) {
    var word = path.substring(DOOR.length());
    return SHORT.getOrDefault(word, word);
  }
}
