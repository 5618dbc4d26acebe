package tandem.journal;

import org.jspecify.annotations.Nullable;
import tandem.people.Profile;

/**
 * Whatever an interaction tells about who did it. The profile's e-mail and phone and the external
 * id are strong: they prove a person; the anonymous id only names a browser.
 *
 * @param externalId the person's id in another system, kept as it came
 * @param formerId an id in that system which the same person had before: finds them, but makes
 *     nobody
 */
public record Who(
    @Nullable String anonymousId,
    @Nullable String externalId,
    @Nullable String formerId,
    Profile profile) {

  public Who(@Nullable String anonymousId, @Nullable String externalId, Profile profile) {
    this(anonymousId, externalId, null, profile);
  }

  public static Who known(@Nullable String externalId, Profile profile) {
    return new Who(null, externalId, profile);
  }
}
