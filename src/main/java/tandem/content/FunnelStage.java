package tandem.content;

/** Where somebody stands for whom a piece of content is made. */
public enum FunnelStage {
  AWARENESS("Awareness", "neutral"),
  CONSIDERATION("Consideration", "info"),
  DECISION("Decision", "good");

  private final String label;
  private final String tone;

  FunnelStage(String label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  public String label() {
    return label;
  }

  public String tone() {
    return tone;
  }
}
