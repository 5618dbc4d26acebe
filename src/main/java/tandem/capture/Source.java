package tandem.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A website, shop or server that sends events.
 *
 * @param hint the end of its write key, to tell keys apart; the key itself is not kept
 * @param revokedAt since when its key is refused
 */
record Source(
    SourceId id,
    String name,
    Kind kind,
    String hint,
    Instant createdAt,
    @Nullable Instant revokedAt) {

  /** Which language it speaks. */
  enum Kind {
    SEGMENT("segment", "Segment");

    private final String key;
    private final String label;

    Kind(String key, String label) {
      this.key = key;
      this.label = label;
    }

    String key() {
      return key;
    }

    String label() {
      return label;
    }

    static @Nullable Kind ofKey(@Nullable String key) {
      for (var kind : values()) {
        if (kind.key.equalsIgnoreCase(key)) {
          return kind;
        }
      }
      return null;
    }
  }
}
