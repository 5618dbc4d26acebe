package tandem.handoff.page;

import org.jspecify.annotations.Nullable;

/** A word with a colour and, where it helps, a symbol. */
public record Mark(String text, String tone, @Nullable String icon) {}
