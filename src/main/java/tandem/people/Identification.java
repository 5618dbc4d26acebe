package tandem.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of claims led to.
 *
 * @param answers one per claim, in their order
 * @param changed everybody whose profile is new or other than before, as it is now
 */
public record Identification(List<Identified> answers, Map<PersonId, Facts> changed) {

  /** What the grade of fit looks at. */
  public record Facts(
      @Nullable String jobTitle,
      @Nullable String phone,
      @Nullable String country,
      boolean businessAddress) {}
}
