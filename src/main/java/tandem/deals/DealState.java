package tandem.deals;

import java.util.Locale;
import tandem.web.BadValue;

/** Whether a deal is still to be won, and if not, how it ended. */
public enum DealState {
  OPEN("Open"),
  WON("Won"),
  LOST("Lost");

  private final String label;

  DealState(String label) {
    this.label = label;
  }

  /** The name in the API and in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By code, in upper or lower case. */
  static DealState of(String code) {
    for (var state : values()) {
      if (state.name().equalsIgnoreCase(code)) {
        return state;
      }
    }
    throw new BadValue("The state must be open, won, lost or stalled.");
  }

  public String label() {
    return label;
  }
}
