package tandem.capture.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
    label = label == null ? Texts.NONE : label;
    help = help == null ? Texts.NONE : help;
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
