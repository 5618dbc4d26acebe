package tandem.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the latest things somebody did, in words.
 *
 * @param icon the name of the symbol that stands for it
 * @param what it was about, such as the title of a page
 */
public record Recent(String icon, String label, @Nullable String what, Instant at) {}
