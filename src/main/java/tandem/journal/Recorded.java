package tandem.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;

/** As much of a kept interaction as a score needs: what, about what, when. */
public record Recorded(
    PersonId person, Kind kind, @Nullable String name, @Nullable String url, Instant occurredAt) {}
