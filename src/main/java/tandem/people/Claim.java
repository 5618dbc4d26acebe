package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "I am the one with these ids, and this is what I say of myself."
 *
 * @param formerId an external id of before, which finds somebody known but makes nobody
 * @param at when the person was met: what they are known since, if this is the first we hear of
 *     them
 * @param broughtBy the source of somebody new of whom the profile says none
 */
public record Claim(
    @Nullable String externalId,
    @Nullable String formerId,
    Profile profile,
    Instant at,
    @Nullable String broughtBy) {

  /** True where somebody can be found or made by it. */
  public boolean isStrong() {
    return externalId != null || profile.get(ProfileField.EMAIL) != null;
  }

  /** The same, with the attributes as fields keep them. */
  Claim with(Map<String, String> attributes) {
    return attributes.equals(profile.attributes())
        ? this
        : new Claim(externalId, formerId, profile.withAttributes(attributes), at, broughtBy);
  }

  /** The same, with the address left to somebody else. */
  Claim withoutEmail() {
    return new Claim(externalId, formerId, profile.without(ProfileField.EMAIL), at, broughtBy);
  }

  /** The id of before. */
  Optional<StrongId> former() {
    return Optional.ofNullable(formerId).map(id -> new StrongId(StrongId.Kind.EXTERNAL_ID, id));
  }

  /**
   * Strongest first: the id that another system gave is surer than an address, which people share
   * and change.
   */
  List<StrongId> ids() {
    var ids = new ArrayList<StrongId>(2);
    if (externalId != null) {
      ids.add(new StrongId(StrongId.Kind.EXTERNAL_ID, externalId));
    }
    var email = profile.get(ProfileField.EMAIL);
    if (email != null) {
      ids.add(new StrongId(StrongId.Kind.EMAIL, email));
    }
    return ids;
  }
}
