package tandem.capture;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tandem.platform.Refusal;

/**
 * What a program says about a person. What it does not mention stays as it is.
 *
 * @param externalId the person's id in the program's own system
 * @param name both names in one piece, where they are not known apart
 * @param attributes anything else, by name: texts, numbers, true and false
 */
record PersonSaid(
    @Nullable String email,
    @Nullable String externalId,
    @Nullable String phone,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String name,
    @JsonAlias("title") @Nullable String jobTitle,
    @Nullable String company,
    @Nullable String country,
    @Nullable String source,
    @Nullable Map<String, @Nullable Object> attributes) {

  /** The id as it is kept; null where none was given. */
  @Nullable String id() {
    return externalId == null || externalId.isBlank() ? null : externalId;
  }

  /** What was said, with all that cannot be taken of it in refusals. */
  Profile profile(List<Refusal> refusals) {
    var said =
        Profile.builder()
            .say(ProfileField.EMAIL, email)
            .say(ProfileField.PHONE, phone)
            .say(ProfileField.FIRST_NAME, firstName)
            .say(ProfileField.LAST_NAME, lastName)
            .fullName(name)
            .say(ProfileField.JOB_TITLE, jobTitle)
            .say(ProfileField.COMPANY, company)
            .say(ProfileField.COUNTRY, country)
            .say(ProfileField.SOURCE, source);
    if (attributes != null) {
      attributes.forEach((key, value) -> say(said, key, value, refusals));
    }
    refusals.addAll(said.refusals());
    return said.build();
  }

  private static void say(
      Profile.Builder said, String key, @Nullable Object value, List<Refusal> refusals) {
    if (value instanceof Map || value instanceof List) {
      refusals.add(new Refusal("attributes." + key, "must be text, a number, true or false"));
    } else {
      said.attribute(key, value == null ? null : value.toString());
    }
  }
}
