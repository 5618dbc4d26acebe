package tandem.capture.page;

import org.jspecify.annotations.Nullable;

/**
 * A few words to strangers, and perhaps something to press.
 *
 * @param icon null: none
 * @param link what they came for
 * @param action where a button POSTs to; null: there is none
 */
public record ThanksPage(
    String language,
    String title,
    String text,
    @Nullable String icon,
    @Nullable String link,
    @Nullable String button,
    @Nullable String action) {}
