package tandem.insight;

import tandem.web.BadValue;

/** What revenue is made of. */
enum RevenueKind {
  ALL("all", "Deals and purchases"),
  DEALS("deals", "Won deals"),
  PURCHASES("purchases", "Purchases");

  private final String key;
  private final String label;

  RevenueKind(String key, String label) {
    this.key = key;
    this.label = label;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  /** From an address. */
  static RevenueKind of(String key) {
    for (var kind : values()) {
      if (kind.key.equals(key)) {
        return kind;
      }
    }
    throw new BadValue("\"kind\" must be one of all, deals, purchases");
  }
}
