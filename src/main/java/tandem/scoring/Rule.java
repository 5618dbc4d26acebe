package tandem.scoring;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.journal.Kind;
import tandem.journal.Recorded;

/**
 * A line of the points table.
 *
 * @param contains lower case; the rule asks for it in the interaction's name or address, null asks
 *     for nothing
 * @param least the fewest points both teams agreed this may be worth
 * @param most the most of them; null is no upper limit
 * @param cap what the rule has given one person never stands above this
 */
record Rule(
    int id,
    String title,
    Side side,
    Kind kind,
    @Nullable String contains,
    double points,
    double least,
    @Nullable Double most,
    double cap) {

  boolean matches(Recorded interaction) {
    return interaction.kind() == kind
        && (contains == null
            || mentions(interaction.name(), contains)
            || mentions(interaction.url(), contains));
  }

  private static boolean mentions(@Nullable String text, String wanted) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
