package tandem.capture.imports;

/** How far an import is. */
enum ImportState {
  /** The file is here; somebody is looking at how its columns were understood. */
  UPLOADED("Not started", "neutral", "clock"),
  QUEUED("Waiting", "info", "clock"),
  RUNNING("Running", "info", "refresh"),
  DONE("Done", "good", "check"),
  /** Stopped before its end; what was taken stays. */
  FAILED("Stopped", "bad", "alert-circle");

  private final String label;
  private final String tone;
  private final String icon;

  ImportState(String label, String tone, String icon) {
    this.label = label;
    this.tone = tone;
    this.icon = icon;
  }

  String label() {
    return label;
  }

  /** The colour of its badge. */
  String tone() {
    return tone;
  }

  String icon() {
    return icon;
  }

  boolean moving() {
    return this == QUEUED || this == RUNNING;
  }
}
