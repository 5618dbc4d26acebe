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

  /**
   * The transition table. A customer stays one; somebody disqualified comes back only by a purchase
   * or a deal; everybody else moves forward, and out of the funnel at any time.
   */
  public boolean mayBecome(Stage to) {
    return switch (this) {
      case SUBSCRIBER -> to != SUBSCRIBER;
      case LEAD -> to != LEAD && to != SUBSCRIBER;
      case MQL -> to != MQL && to != SUBSCRIBER && to != LEAD;
      case SAL ->
          to == SQL || to == OPPORTUNITY || to == CUSTOMER || to == RECYCLED || to == DISQUALIFIED;
      case SQL -> to == OPPORTUNITY || to == CUSTOMER || to == RECYCLED || to == DISQUALIFIED;
      case OPPORTUNITY -> to == CUSTOMER || to == RECYCLED || to == DISQUALIFIED;
      case RECYCLED ->
          to == MQL
              || to == SAL
              || to == SQL
              || to == OPPORTUNITY
              || to == CUSTOMER
              || to == DISQUALIFIED;
      case DISQUALIFIED -> to == OPPORTUNITY || to == CUSTOMER;
      case CUSTOMER -> false;
    };
  }

  /**
   * Whether somebody who is in this stage by one of two records and in that one by the other has
   * come as far as that one: because one can get there from here and not back. Where each can
   * follow the other, the later one holds.
   */
  boolean yieldsTo(Stage other, boolean otherIsLater) {
    if (mayBecome(other) != other.mayBecome(this)) {
      return mayBecome(other);
    }
    return otherIsLater;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }
}
