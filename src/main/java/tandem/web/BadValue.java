package tandem.web;

/**
 * A value in an address or query that cannot be read. Thrown by the {@code of(String)} of a type
 * that a controller takes, it becomes a 400 that names the parameter.
 */
public final class BadValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason how to mend it: "must be a number from 1 to 200"
   */
  public BadValue(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
