package tandem.handoff;

/** How far a person has come with us. */
public enum Stage {
  SUBSCRIBER("Subscriber", "mail"),
  LEAD("Lead", "user"),
  MQL("Qualified by marketing", "flame"),
  SAL("Accepted by sales", "user-check"),
  SQL("Qualified by sales", "checks"),
  OPPORTUNITY("Opportunity", "target-arrow"),
  CUSTOMER("Customer", "award"),
  RECYCLED("Back to nurture", "recycle"),
  DISQUALIFIED("Disqualified", "ban");

  private final String label;
  private final String icon;

  Stage(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }
}
