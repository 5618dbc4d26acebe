package tandem.people.merge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.PersonId;

/**
 * That two people became one.
 *
 * @param gone whom nobody finds any more but by the old address of their page
 * @param goneName what they were called
 * @param undoneAt when they became two again
 */
record Merge(
    MergeId id,
    PersonId kept,
    PersonId gone,
    String goneName,
    Instant at,
    @Nullable UUID actor,
    @Nullable String actorName,
    @Nullable Instant undoneAt) {}
