package tandem.content.page;

import org.jspecify.annotations.Nullable;

/**
 * The page behind a link to content.
 *
 * @param cover the address of a picture
 * @param action where the button POSTs to; null: there is none
 */
public record DeliveryPage(
    String language,
    String title,
    String text,
    @Nullable String cover,
    @Nullable String action,
    @Nullable String button,
    @Nullable String hint) {}
