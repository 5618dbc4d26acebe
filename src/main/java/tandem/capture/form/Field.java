package tandem.capture.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.people.ProfileField;

/**
 * Something a form asks for.
 *
 * @param key the name it is sent under: a profile field's, or that of a custom attribute
 * @param when null: always
 */
public record Field(
    String key, Asks asks, Texts label, Texts help, boolean required, @Nullable Condition when) {

  public static final String EMAIL = ProfileField.EMAIL.key();

  public Field {
    Objects.requireNonNull(key);
    Objects.requireNonNull(asks);
    label = label == null ? Texts.NONE : label;
    help = help == null ? Texts.NONE : help;
  }

  /** From JSON, in which a field is not required unless it says so. */
  @JsonCreator
  static Field of(
      String key,
      Asks asks,
      Texts label,
      Texts help,
      @Nullable Boolean required,
      @Nullable Condition when) {
    return new Field(key, asks, label, help, required != null && required, when);
  }

  @JsonIgnore
  public boolean isEmail() {
    return key.equals(EMAIL);
  }

  @JsonIgnore
  public boolean isHidden() {
    return asks instanceof Asks.Hidden;
  }

  @JsonIgnore
  public boolean isConsent() {
    return asks instanceof Asks.Consent;
  }

  /** Whether it is a question, which progressive profiling may leave out or put off. */
  @JsonIgnore
  public boolean isQuestion() {
    return !isHidden() && !isConsent() && !isEmail();
  }
}
