package tandem.views.page;

import org.jspecify.annotations.Nullable;
import tandem.web.Refusals;

/**
 * The page of one saved view.
 *
 * @param here where its form is sent
 * @param back the list as the view shows it
 */
public record ViewPage(
    String here,
    String back,
    String title,
    @Nullable String name,
    boolean shared,
    Refusals refusals) {}
