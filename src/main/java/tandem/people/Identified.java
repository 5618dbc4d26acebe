package tandem.people;

import org.jspecify.annotations.Nullable;

/**
 * Whom a claim turned out to be.
 *
 * @param created true for the claim that made the person
 * @param mergedFrom whose id it was that told, where that person has become this one
 */
public record Identified(PersonId person, boolean created, @Nullable MergedFrom mergedFrom) {

  Identified(PersonId person, boolean created) {
    this(person, created, null);
  }
}
