package tandem.segments;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is known of a company, and where it is kept. */
public enum CompanyField {
  NAME("name", "Company name", "c.name"),
  DOMAIN("domain", "Company domain", "c.domain");

  private final String key;
  private final String label;
  private final String column;

  CompanyField(String key, String label, String column) {
    this.key = key;
    this.label = label;
    this.column = column;
  }

  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  String column() {
    return column;
  }

  static @Nullable CompanyField ofKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElse(null);
  }
}
