package tandem.demo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.people.Profile;
import tandem.people.ProfileField;

/**
 * Somebody, before Tandem knows them.
 *
 * @param luck their own, so that what happens to one changes nothing for the others
 */
record Persona(
    Country country,
    @Nullable String firm,
    Profile profile,
    Browser browser,
    Fate fate,
    Luck luck) {

  String email() {
    return said(ProfileField.EMAIL);
  }

  String firstName() {
    return said(ProfileField.FIRST_NAME);
  }

  /** Whom to make an offer to. */
  String customer() {
    return firm == null ? firstName() + " " + said(ProfileField.LAST_NAME) : firm;
  }

  private String said(ProfileField field) {
    return Objects.requireNonNull(profile.get(field));
  }
}
