package tandem.capture;

import org.jspecify.annotations.Nullable;

/**
 * How an import treats what is known already.
 *
 * @param key the field by which something known is recognised; null: by whatever proves it
 */
public record ImportOptions(@Nullable String key, Known known) {

  public static final ImportOptions USUAL = new ImportOptions(null, Known.OVERWRITE);

  /** What becomes of the values of something known. */
  public enum Known {
    /** What the file says replaces them. */
    OVERWRITE,
    /** What the file says fills those that are empty. */
    FILL,
    /** The row is passed over. */
    SKIP
  }

  public ImportOptions {
    // Imports of before said nothing about it.
    known = known == null ? Known.OVERWRITE : known;
  }
}
