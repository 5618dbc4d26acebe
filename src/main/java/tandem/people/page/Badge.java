package tandem.people.page;

import org.jspecify.annotations.Nullable;

/** A word with a colour and, where it helps, a symbol. */
public record Badge(String text, String tone, @Nullable String icon) {}
