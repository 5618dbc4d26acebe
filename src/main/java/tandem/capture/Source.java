package tandem.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may send events.
 *
 * @param hint the last characters of its write key, to tell keys apart
 * @param revokedAt null while its key works
 */
record Source(
    SourceId id,
    String name,
    String kind,
    String hint,
    Instant createdAt,
    @Nullable Instant revokedAt) {}
