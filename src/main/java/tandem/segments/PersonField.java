package tandem.segments;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tandem.fields.FieldKind;

/** What the profile of a person says, and where it is kept. */
public enum PersonField {
  EMAIL("email", "E-mail", "p.email"),
  PHONE("phone", "Phone", "p.phone"),
  FIRST_NAME("firstName", "First name", "p.first_name"),
  LAST_NAME("lastName", "Last name", "p.last_name"),
  JOB_TITLE("jobTitle", "Job title", "p.job_title"),
  COUNTRY("country", "Country", "p.country"),
  SOURCE("source", "Source", "p.source"),
  SINCE("since", "Known since", "p.since");

  private final String key;
  private final String label;
  private final String column;

  PersonField(String key, String label, String column) {
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

  FieldKind kind() {
    return this == SINCE ? FieldKind.DATE : FieldKind.TEXT;
  }

  static @Nullable PersonField ofKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElse(null);
  }
}
