package tandem.capture.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.people.ProfileField;

/**
 * Something a form can ask for.
 *
 * @param key the name it is sent under
 * @param type of the input, or "area" for several lines
 * @param autocomplete what a browser may fill in by itself
 */
record FormField(String key, String label, String type, String autocomplete, int longest) {

  static final FormField EMAIL = of(ProfileField.EMAIL, "email", "email");

  /** Goes with the submission, not into the profile. */
  static final FormField MESSAGE = new FormField("message", "Message", "area", "off", 5_000);

  static final List<FormField> ALL =
      List.of(
          of(ProfileField.FIRST_NAME, "text", "given-name"),
          of(ProfileField.LAST_NAME, "text", "family-name"),
          EMAIL,
          of(ProfileField.COMPANY, "text", "organization"),
          of(ProfileField.JOB_TITLE, "text", "organization-title"),
          of(ProfileField.PHONE, "tel", "tel"),
          of(ProfileField.COUNTRY, "text", "country-name"),
          MESSAGE);

  private static FormField of(ProfileField field, String type, String autocomplete) {
    return new FormField(field.key(), field.label(), type, autocomplete, field.longest());
  }

  static @Nullable FormField ofKey(String key) {
    return ALL.stream().filter(field -> field.key.equals(key)).findFirst().orElse(null);
  }

  static Stream<String> keys() {
    return ALL.stream().map(FormField::key);
  }
}
