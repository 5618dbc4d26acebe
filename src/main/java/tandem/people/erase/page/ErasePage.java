package tandem.people.erase.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether somebody is really to be erased.
 *
 * @param goes what will be gone, in words
 * @param error why it was not done
 */
public record ErasePage(
    String name, String href, String action, List<String> goes, @Nullable String error) {}
