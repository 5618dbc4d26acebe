package tandem.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may send events.
 *
 * @param hint the last characters of its write key, to tell keys apart
 * @param publicKey the key itself, where it stands in a website's pages anyway
 * @param origins from where browsers may send
 * @param revokedAt null while its key works
 */
public record Source(
    SourceId id,
    String name,
    String kind,
    String hint,
    @Nullable String publicKey,
    Origins origins,
    Instant createdAt,
    @Nullable Instant revokedAt) {}
