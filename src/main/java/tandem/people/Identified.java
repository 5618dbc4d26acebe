package tandem.people;

/**
 * Whom a claim turned out to be.
 *
 * @param created true for the claim that made the person
 */
public record Identified(PersonId person, boolean created) {}
