package tandem.capture.imports;

/** How far an import is. */
enum ImportState {
  /** The file is here; somebody is looking at how its columns were understood. */
  UPLOADED("Not started", "neutral", "clock"),
  /** A dry run looks at it. */
  CHECKING("Being checked", "info", "search"),
  QUEUED("Waiting", "info", "clock"),
  RUNNING("Running", "info", "refresh"),
  PAUSED("Paused", "warn", "clock"),
  /** It rested so long that its file was thrown away; what was taken stays. */
  EXPIRED("Expired", "warn", "hourglass"),
  /** Somebody ended it early; what was taken stays. */
  CANCELLED("Cancelled", "neutral", "ban"),
  DONE("Done", "good", "check"),
  /** Stopped before its end; what was taken stays. */
  FAILED("Stopped", "bad", "alert-circle"),
  UNDOING("Being undone", "info", "arrow-back-up"),
  UNDONE("Undone", "neutral", "arrow-back-up");

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
    return this == CHECKING || this == QUEUED || this == RUNNING || this == UNDOING;
  }

  boolean mayPause() {
    return this == QUEUED || this == RUNNING;
  }

  boolean mayCancel() {
    return mayPause() || this == PAUSED;
  }

  /** Whether it is over and what it brought is still there. */
  boolean mayBeUndone() {
    return this == DONE || this == EXPIRED || this == CANCELLED || this == FAILED;
  }
}
