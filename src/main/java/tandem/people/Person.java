package tandem.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.access.UserId;

/**
 * Somebody we know.
 *
 * @param company the company's name
 * @param externalIds the person's ids in other systems
 * @param source where they came from, as a key such as paid_search
 * @param since when they became known, which an import may set into the past
 */
public record Person(
    PersonId id,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String jobTitle,
    @Nullable UUID companyId,
    @Nullable String company,
    @Nullable String country,
    @Nullable String source,
    List<String> externalIds,
    Map<String, String> attributes,
    @Nullable UserId owner,
    Instant since,
    Instant createdAt,
    Instant updatedAt) {

  /** What to call them: the name, else the address, else an id from elsewhere. */
  public String displayName() {
    var name =
        ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
    if (!name.isEmpty()) {
      return name;
    }
    if (email != null) {
      return email;
    }
    return externalIds.isEmpty() ? "Somebody without a name" : externalIds.getFirst();
  }
}
