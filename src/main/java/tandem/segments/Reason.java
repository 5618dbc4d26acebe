package tandem.segments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition holds for somebody, or not.
 *
 * @param words what is asked
 * @param fact what is known about it; null for groups
 * @param parts what it is made of
 */
public record Reason(String words, boolean holds, @Nullable String fact, List<Reason> parts) {}
