package tandem.capture.csv;

/** The file cannot be read past some line. */
public final class BrokenCsv extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  BrokenCsv(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** Whole sentences: on which line, what is wrong and what to do. */
  public String reason() {
    return reason;
  }
}
