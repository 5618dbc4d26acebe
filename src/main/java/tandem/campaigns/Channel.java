package tandem.campaigns;

/** The way by which marketing reaches somebody. */
public enum Channel {
  PAID_SEARCH("Paid search"),
  ORGANIC_SEARCH("Organic search"),
  PAID_SOCIAL("Paid social"),
  ORGANIC_SOCIAL("Organic social"),
  AI_ASSISTANT("AI assistant"),
  DISPLAY("Display"),
  EMAIL("E-mail"),
  REFERRAL("Referral"),
  PARTNER("Partner"),
  EVENT("Event"),
  CONTENT("Content"),
  OUTBOUND("Outbound"),
  DIRECT("Direct"),
  OTHER("Other");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
