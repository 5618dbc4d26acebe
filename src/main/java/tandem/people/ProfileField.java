package tandem.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be said about a person beside custom attributes, and how each is made clean. */
public enum ProfileField {
  EMAIL("email", "E-mail", 254),
  PHONE("phone", "Phone", 40),
  FIRST_NAME("firstName", "First name", 100),
  LAST_NAME("lastName", "Last name", 100),
  JOB_TITLE("jobTitle", "Job title", 150),
  COMPANY("company", "Company", 200),
  COUNTRY("country", "Country", 100),
  SOURCE("source", "Source", 100);

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String key;
  private final String label;
  private final int longest;

  ProfileField(String key, String label, int longest) {
    this.key = key;
    this.label = label;
    this.longest = longest;
  }

  /** The name in JSON, forms and imports. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** The longest value taken, in characters. */
  public int longest() {
    return longest;
  }

  public static @Nullable ProfileField ofKey(String key) {
    for (var field : values()) {
      if (field.key.equals(key)) {
        return field;
      }
    }
    return null;
  }

  /**
   * The value as it is kept: an e-mail and a source in lower case, a phone number in E.164 where it
   * can be understood.
   *
   * @return why it cannot be taken, where it cannot
   */
  Cleaned clean(String raw) {
    var text = raw.strip();
    if (text.isEmpty()) {
      return new Cleaned.Nothing();
    }
    if (text.length() > longest) {
      return new Cleaned.Refused("is longer than %d characters".formatted(longest));
    }
    if (text.indexOf('\0') >= 0) {
      return new Cleaned.Refused("contains a NUL character");
    }
    return switch (this) {
      case EMAIL -> EmailAddress.clean(text);
      case PHONE -> new Cleaned.Value(PhoneNumber.clean(text));
      case SOURCE -> new Cleaned.Value(sourceKey(text));
      case FIRST_NAME, LAST_NAME, JOB_TITLE, COMPANY, COUNTRY -> new Cleaned.Value(text);
    };
  }

  /** "Paid Search" and "paid_search" are one source. */
  private static String sourceKey(String text) {
    var key = NOT_A_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("_");
    return key.equals("_") ? text : key;
  }
}
