package tandem.deals;

import java.util.Arrays;
import java.util.Optional;

/** What can be said about a deal. */
public enum DealField {
  NAME("name"),
  AMOUNT("amount"),
  CURRENCY("currency"),
  EXPECTED_CLOSE("expectedClose"),
  OWNER("owner"),
  STAGE("stage");

  private final String key;

  DealField(String key) {
    this.key = key;
  }

  /** The name in JSON and forms. */
  public String key() {
    return key;
  }

  static Optional<DealField> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
