package tandem.deals;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which other systems say how a deal stands. */
final class DealWord {

  private static final Map<DealState, Set<String>> WORDS =
      Map.of(
          DealState.WON, Set.of("won", "closedwon", "win", "sold", "success", "gewonnen"),
          DealState.LOST,
              Set.of(
                  "lost", "closedlost", "loss", "abandoned", "cancelled", "canceled", "verloren"),
          DealState.OPEN, Set.of("open", "inprogress", "pending", "active", "ongoing", "offen"));

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

  private DealWord() {}

  /** "Closed Won", "closedwon", "closed-won"; null: some other word. */
  static @Nullable DealState of(String text) {
    var word = NOT_A_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
