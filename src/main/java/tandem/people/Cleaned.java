package tandem.people;

/** What became of a value that somebody gave us. */
sealed interface Cleaned {

  record Value(String text) implements Cleaned {}

  record Nothing() implements Cleaned {}

  /**
   * @param reason continues a sentence that starts with the field's name
   */
  record Refused(String reason) implements Cleaned {}
}
