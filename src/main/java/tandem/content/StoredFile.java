package tandem.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded.
 *
 * @param name without folders and odd characters, with the ending of its real type
 * @param width in pixels; null where it is no picture
 */
record StoredFile(
    UUID id,
    String name,
    FileType type,
    long bytes,
    @Nullable Integer width,
    @Nullable Integer height) {

  /** What a file is kept for. */
  enum Use {
    ASSET(50, "file"),
    PICTURE(5, "picture");

    private final int megabytes;
    private final String word;

    Use(int megabytes, String word) {
      this.megabytes = megabytes;
      this.word = word;
    }

    long largest() {
      return (long) megabytes << 20;
    }

    int megabytes() {
      return megabytes;
    }

    String word() {
      return word;
    }
  }
}
