package tandem.people.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the list with what can be chosen.
 *
 * @param chosen in words; null: nothing
 * @param clear where the list stands without it
 */
public record Choices(String name, @Nullable String chosen, String clear, List<Choice> choices) {

  public record Choice(String label, String href, boolean active) {}
}
