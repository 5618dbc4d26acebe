package tandem.deals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why deals are lost, in the words that both teams use. */
public enum LostReason {
  PRICE("Too expensive"),
  COMPETITOR("Chose a competitor"),
  NO_BUDGET("No budget"),
  TIMING("Not the right time"),
  NO_DECISION("Nobody decided"),
  NOT_A_FIT("Does not fit their need"),
  SILENCE("Stopped answering"),
  OTHER("Something else");

  private final String label;

  LostReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By code or label, in upper or lower case. */
  static Optional<LostReason> find(String text) {
    var wanted = text.strip();
    return Arrays.stream(values())
        .filter(r -> r.code().equalsIgnoreCase(wanted) || r.label.equalsIgnoreCase(wanted))
        .findFirst();
  }
}
