package tandem.capture.hosted;

/**
 * The names of what a form's page carries beside its fields, whose own names begin with a letter.
 */
final class Names {

  static final String SHOWING = "_showing";

  /** The answer to a challenge. */
  static final String WORK = "_work";

  /** A field that nobody sees: what fills it in is a program that fills in everything. */
  static final String TRAP = "remarks";

  private Names() {}
}
