package tandem.campaigns;

/** What a campaign is for, and so what its success is measured in. */
public enum Objective {
  /** People who leave their contact, for sales to win. */
  LEAD_GENERATION("Lead generation"),
  /** Purchases, without anybody from sales. */
  SALES("Direct sales");

  private final String label;

  Objective(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
