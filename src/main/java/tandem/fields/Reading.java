package tandem.fields;

/** What a field makes of a value that somebody told. */
public sealed interface Reading {

  /**
   * @param text as it is kept: 1234.5, 2026-01-31, true, 12.50 EUR
   */
  record Value(String text) implements Reading {}

  /** Blank. */
  record Nothing() implements Reading {}

  /**
   * @param reason continues a sentence that starts with the field's name
   */
  record Refused(String reason) implements Reading {}
}
