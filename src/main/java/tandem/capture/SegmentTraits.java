package tandem.capture;

import java.util.Map;
import java.util.Set;
import tandem.people.Profile;
import tandem.people.ProfileField;
import tools.jackson.databind.JsonNode;

/**
 * Reads Segment's traits: the reserved ones into the profile, everything else as custom attributes.
 */
final class SegmentTraits {

  private static final Map<String, ProfileField> RESERVED =
      Map.of(
          "email", ProfileField.EMAIL,
          "phone", ProfileField.PHONE,
          "firstName", ProfileField.FIRST_NAME,
          "lastName", ProfileField.LAST_NAME,
          "title", ProfileField.JOB_TITLE,
          "jobTitle", ProfileField.JOB_TITLE,
          "country", ProfileField.COUNTRY,
          "source", ProfileField.SOURCE);

  private static final Set<String> ELSEWHERE = Set.of("name", "company", "address");

  private SegmentTraits() {}

  static void read(JsonNode traits, Profile.Builder profile) {
    traits
        .properties()
        .forEach(
            trait -> {
              var field = RESERVED.get(trait.getKey());
              if (field != null) {
                profile.say(field, SegmentTouch.text(trait.getValue()));
              } else if (!ELSEWHERE.contains(trait.getKey())) {
                profile.attribute(trait.getKey(), value(trait.getValue()));
              }
            });
    profile.fullName(SegmentTouch.text(traits.path("name")));
    var company = traits.path("company");
    profile.say(
        ProfileField.COMPANY,
        SegmentTouch.text(company.isObject() ? company.path("name") : company));
    profile.say(ProfileField.COUNTRY, SegmentTouch.text(traits.path("address").path("country")));
  }

  /** Lists and objects are kept as the JSON they came as. */
  private static String value(JsonNode node) {
    return node.isNull() ? "" : node.isContainer() ? node.toString() : node.asString();
  }
}
