package tandem.people;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's own facts while a batch talks about them. The company is only a name here; its row is
 * found when saving.
 */
record Draft(
    PersonId id, Map<ProfileField, String> fields, Map<String, String> attributes, Instant since) {

  /** Somebody new, whom that claim makes. */
  static Draft unknown(PersonId id, Claim claim) {
    var source = claim.broughtBy();
    var said =
        source == null ? claim.profile() : claim.profile().orElse(ProfileField.SOURCE, source);
    return new Draft(id, said.fields(), said.attributes(), claim.at());
  }

  /** Later words overwrite earlier ones; only the first source counts, and the earliest meeting. */
  Draft hear(Claim claim) {
    var said = claim.profile();
    var newFields = new EnumMap<ProfileField, String>(ProfileField.class);
    newFields.putAll(fields);
    newFields.putAll(said.fields());
    var firstSource = fields.get(ProfileField.SOURCE);
    if (firstSource != null) {
      newFields.put(ProfileField.SOURCE, firstSource);
    }
    var newAttributes = new HashMap<>(attributes);
    newAttributes.putAll(said.attributes());
    return new Draft(id, newFields, newAttributes, claim.at().isBefore(since) ? claim.at() : since);
  }

  @Nullable String get(ProfileField field) {
    return fields.get(field);
  }

  Identification.Facts facts() {
    var email = get(ProfileField.EMAIL);
    return new Identification.Facts(
        get(ProfileField.JOB_TITLE),
        get(ProfileField.PHONE),
        get(ProfileField.COUNTRY),
        email != null && !FreeMail.serves(EmailAddress.host(email)));
  }
}
