package tandem.journal;

/** What happened. */
public enum Kind {
  PAGE_VIEWED("Viewed a page", "eye"),
  FORM_SUBMITTED("Filled in a form", "forms"),
  DEMO_REQUESTED("Requested a demo", "presentation"),
  CONTENT_REQUESTED("Asked for content", "book"),
  CONTENT_READ("Read content", "eye"),
  WEBINAR_ATTENDED("Attended a webinar", "video"),
  EMAIL_OPENED("Opened an e-mail", "mail-opened"),
  EMAIL_CLICKED("Clicked in an e-mail", "mail-forward"),
  PURCHASED("Purchased", "shopping-cart"),

  /**
   * All or a part of a purchase was given back. Its amount is what was; the property {@link
   * #PURCHASE} names the message id of the purchase, which came by the same door.
   */
  REFUNDED("Was refunded", "recycle"),
  IDENTIFIED("Said who they are", "user-check"),
  IMPORTED("Came with an import", "upload"),
  ADDED("Was added", "user-plus"),
  OTHER("Did something", "activity");

  /** The property of a refund that says of which purchase. */
  public static final String PURCHASE = "purchase";

  private final String label;
  private final String icon;

  Kind(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  /** As a line in a timeline that speaks of the person. */
  public String label() {
    return label;
  }

  /** The name of the symbol that stands for it. */
  public String icon() {
    return icon;
  }
}
