package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a body.
 *
 * @param words what it means; null before it was tried
 * @param good whether it would be taken
 * @param facts what would be kept
 */
public record TrialPage(
    String connector,
    String connectorHref,
    String action,
    String body,
    @Nullable String words,
    boolean good,
    List<Fact> facts) {}
