package tandem.capture;

import java.util.List;

/**
 * What a column of an import can mean.
 *
 * @param key the name in the API's mapping and in {@link ImportRow}
 * @param label the name as a choice
 * @param synonyms other words for it at the head of a column, the surest first; case, spaces and
 *     punctuation do not matter, and key and label need not be repeated
 */
public record ImportField(String key, String label, Type type, List<String> synonyms) {

  /** How a cell is read. */
  public enum Type {
    TEXT,
    /**
     * A day or a moment; the format is recognised for the whole column. Without a zone it is UTC.
     */
    DATE,
    /** Digits with a point or a comma before the decimals, perhaps grouped. */
    NUMBER
  }

  public ImportField {
    synonyms = List.copyOf(synonyms);
  }

  public static ImportField text(String key, String label, String... synonyms) {
    return new ImportField(key, label, Type.TEXT, List.of(synonyms));
  }

  public static ImportField date(String key, String label, String... synonyms) {
    return new ImportField(key, label, Type.DATE, List.of(synonyms));
  }

  public static ImportField number(String key, String label, String... synonyms) {
    return new ImportField(key, label, Type.NUMBER, List.of(synonyms));
  }
}
