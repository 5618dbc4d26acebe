package tandem.journal;

import org.jspecify.annotations.Nullable;
import tandem.people.Profile;

/**
 * Whatever an interaction tells about who did it. The profile's e-mail and the external id are
 * strong: they prove a person; the anonymous id only names a browser.
 *
 * @param externalId the person's id in another system, kept as it came
 */
public record Who(@Nullable String anonymousId, @Nullable String externalId, Profile profile) {

  public static Who known(@Nullable String externalId, Profile profile) {
    return new Who(null, externalId, profile);
  }
}
