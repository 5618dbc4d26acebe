package tandem.people;

import org.jspecify.annotations.Nullable;
import tandem.web.Words;

/** Where people came from, as it is read: "Paid search" for paid_search. */
public final class SourceName {

  private SourceName() {}

  public static String of(@Nullable String source) {
    if (source == null || source.isBlank()) {
      return Words.NOTHING;
    }
    var words = source.replace('_', ' ').strip().replaceAll("\\bai\\b", "AI");
    return words.isEmpty() ? source : capital(words);
  }

  private static String capital(String words) {
    var first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(java.util.Locale.ROOT) + words.substring(first);
  }
}
