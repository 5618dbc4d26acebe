package tandem.insight;

import tandem.web.BadValue;

/** A number of people. Its key stands in addresses; its words end "who became known to us". */
enum Figure {
  LEADS("leads", "Leads", ""),
  MQLS("mqls", "Qualified", " and have since been qualified by marketing"),
  ACCEPTED("accepted", "Accepted", " and have since been accepted by sales"),
  WON("won", "Won", " and have since been won"),
  LEADS_LEFT("leads-left", "Leads that went no further", " and have gone no further so far"),
  MQLS_LEFT(
      "mqls-left",
      "Qualified that went no further",
      ", were qualified by marketing and have gone no further so far"),
  ACCEPTED_LEFT(
      "accepted-left",
      "Accepted that went no further",
      ", were accepted by sales and have gone no further so far");

  private final String key;
  private final String label;
  private final String words;

  Figure(String key, String label, String words) {
    this.key = key;
    this.label = label;
    this.words = words;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  String words() {
    return words;
  }

  /** From an address. */
  static Figure of(String key) {
    for (var figure : values()) {
      if (figure.key.equals(key)) {
        return figure;
      }
    }
    throw new BadValue("\"figure\" must be one of leads, mqls, accepted, won");
  }
}
