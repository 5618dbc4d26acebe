package tandem.platform;

/** Why Tandem does not start, in a line that says what to do about it. */
public class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String message) {
    super(message);
  }
}
