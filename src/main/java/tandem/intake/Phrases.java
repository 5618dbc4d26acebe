package tandem.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out whether any of many phrases stands in a text, in one walk through it. */
final class Phrases {

  /** Shorter ones cannot be kept. */
  static final int SHORTEST = 3;

  private final Map<Integer, List<String>> byHead = new HashMap<>();

  Phrases(Collection<String> phrases) {
    for (var phrase : phrases) {
      byHead.computeIfAbsent(head(phrase, 0), head -> new ArrayList<>()).add(phrase);
    }
  }

  boolean standIn(String text) {
    for (int i = 0; i + SHORTEST <= text.length(); i++) {
      for (var phrase : byHead.getOrDefault(head(text, i), List.of())) {
        if (text.startsWith(phrase, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int head(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
  }
}
