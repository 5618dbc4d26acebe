package tandem.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "I am the one with these ids, and this is what I say of myself."
 *
 * @param at when the person was met: what they are known since, if this is the first we hear of
 *     them
 */
public record Claim(@Nullable String externalId, Profile profile, Instant at) {

  /** True where somebody can be found or made by it. */
  public boolean isStrong() {
    return externalId != null || profile.get(ProfileField.EMAIL) != null;
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
