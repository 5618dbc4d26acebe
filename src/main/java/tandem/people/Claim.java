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
 * @param provenPhone the profile's phone number, where it is one that exists
 */
public record Claim(
    @Nullable String externalId,
    @Nullable String formerId,
    Profile profile,
    Instant at,
    @Nullable String broughtBy,
    @Nullable String provenPhone) {

  /** Looks whether the phone number is one that exists. */
  public Claim(
      @Nullable String externalId, @Nullable String formerId, Profile profile, Instant at) {
    this(externalId, formerId, profile, at, null, proven(profile));
  }

  private static @Nullable String proven(Profile profile) {
    var phone = profile.get(ProfileField.PHONE);
    return phone != null && PhoneNumber.isUnderstood(phone) ? phone : null;
  }

  /** The same, with what brought whoever it is about. */
  public Claim broughtBy(@Nullable String source) {
    return new Claim(externalId, formerId, profile, at, source, provenPhone);
  }

  /** True where somebody can be found or made by it. */
  public boolean isStrong() {
    return externalId != null || profile.get(ProfileField.EMAIL) != null || provenPhone != null;
  }

  /** The same, with the attributes as fields keep them. */
  Claim with(Map<String, String> attributes) {
    return attributes.equals(profile.attributes())
        ? this
        : new Claim(
            externalId, formerId, profile.withAttributes(attributes), at, broughtBy, provenPhone);
  }

  /** The same, with the address left to somebody else. */
  Claim withoutEmail() {
    return new Claim(
        externalId, formerId, profile.without(ProfileField.EMAIL), at, broughtBy, provenPhone);
  }

  /** The id of before. */
  Optional<StrongId> former() {
    return Optional.ofNullable(formerId).map(id -> new StrongId(StrongId.Kind.EXTERNAL_ID, id));
  }

  /** The phone number, where it is one that exists. */
  Optional<StrongId> phone() {
    return Optional.ofNullable(provenPhone)
        .map(number -> new StrongId(StrongId.Kind.PHONE, number));
  }

  /**
   * What decides whom it is about, the strongest first: the id that another system gave is surer
   * than an address, which people share and change. A phone number decides only where there is
   * nothing else: whole offices share one.
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
    if (ids.isEmpty()) {
      phone().ifPresent(ids::add);
    }
    return ids;
  }
}
