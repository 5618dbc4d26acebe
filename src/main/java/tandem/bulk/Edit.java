package tandem.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to many people.
 *
 * @param value what they are given, or the id of the list; null: what they have is taken away
 * @param words the change as people read it
 * @param people how many were chosen
 * @param tried how many of them were looked at so far
 * @param changed how many of those had something else before
 * @param undone how many got that back
 * @param kept how many were changed by somebody else since, and so kept that
 */
record Edit(
    EditId id,
    Target target,
    @Nullable String value,
    String words,
    EditState state,
    long people,
    long tried,
    long changed,
    long undone,
    long kept,
    String createdBy,
    @Nullable String undoneBy,
    Instant createdAt,
    @Nullable Instant finishedAt) {}
