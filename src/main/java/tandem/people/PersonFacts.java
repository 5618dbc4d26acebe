package tandem.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a person, as the API tells it.
 *
 * @param externalId the first of the person's ids in other systems
 * @param source where they came from, a key such as paid_search
 * @param stage as the lifecycle names it
 * @param score the engagement now, in points, rounded to one decimal
 * @param fit A to D
 * @param since when they became known
 */
public record PersonFacts(
    PersonId id,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String jobTitle,
    @Nullable String company,
    @Nullable UUID companyId,
    @Nullable String country,
    @Nullable String source,
    @Nullable String externalId,
    List<String> externalIds,
    Map<String, String> attributes,
    @Nullable String stage,
    @Nullable Owner owner,
    BigDecimal score,
    @Nullable String fit,
    Instant since,
    Instant createdAt,
    Instant updatedAt) {

  /** The user whom the person belongs to. */
  public record Owner(UUID id, String name, String email) {}

  @JsonIgnore
  public String name() {
    return PersonName.of(firstName, lastName, email, phone, externalId);
  }
}
