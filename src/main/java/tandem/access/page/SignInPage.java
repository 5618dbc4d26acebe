package tandem.access.page;

import org.jspecify.annotations.Nullable;

/**
 * The way in.
 *
 * @param email what was typed before
 * @param problem why it did not work; null: nothing was tried yet
 */
public record SignInPage(String email, @Nullable String problem) {}
