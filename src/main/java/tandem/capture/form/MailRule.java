package tandem.capture.form;

/** Which addresses a form takes. */
public enum MailRule {
  ANY("Every address"),
  NO_DISPOSABLE("No throw-away addresses"),
  BUSINESS("Business addresses only");

  private final String label;

  MailRule(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
