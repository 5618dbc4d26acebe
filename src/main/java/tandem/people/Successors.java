package tandem.people;

/** Whom people have become by being merged. */
public interface Successors {

  /** Who that is now: the same person, where they became no other. */
  PersonId of(PersonId person);
}
