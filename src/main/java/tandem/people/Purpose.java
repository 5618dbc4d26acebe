package tandem.people;

/** What somebody may allow us to do with what we know of them. */
public enum Purpose {
  EMAIL("E-mail marketing"),
  PHONE("Calls"),
  TRACKING("Recognising them on the website"),
  PROFILING("Profiling");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
