package tandem.capture.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.capture.page.ConnectorsPage.Mark;

/**
 * One delivery, as it came.
 *
 * @param cut whether only its beginning is kept
 * @param again where it is taken once more; null where that makes no sense
 */
public record DeliveryPage(
    String connector,
    String connectorHref,
    Mark outcome,
    String words,
    @Nullable String person,
    List<Fact> facts,
    String body,
    boolean cut,
    @Nullable String again) {}
