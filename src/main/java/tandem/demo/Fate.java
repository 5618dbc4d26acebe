package tandem.demo;

import java.util.List;

/** What is to become of somebody, if nothing comes between. */
enum Fate {
  /** Reads, and leaves it there. */
  CURIOUS,
  /** Seems ready, but sales says no. */
  REJECTED,
  /** Gets an offer and says no. */
  LOST,
  /** Gets an offer and says yes. */
  WON,
  /** Buys in the shop and needs nobody. */
  BUYER;

  static final List<Fate> BY_SALES = List.of(CURIOUS, REJECTED, LOST, WON);
}
