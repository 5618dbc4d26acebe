package tandem.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a module keeps about people. Merging two people, taking that back, exporting everything
 * about somebody and erasing them all go through these beans, so that lower modules need not know
 * the upper ones. Each runs in the caller's transaction, with the people concerned held.
 */
public interface PersonRecords {

  /** Its name in what a merge remembers, which never changes. */
  String key();

  /** The tables it answers for: each with something about a person is somebody's. */
  Set<String> tables();

  /** When its turn is: who reads what others keep comes after them. */
  int order();

  /** Keeps others from writing about these people until the transaction ends. */
  default void hold(Collection<PersonId> persons) {}

  /** Those of its tables whose rows simply go along with their person. */
  default List<PersonRows> rows() {
    return List.of();
  }

  /**
   * Makes all that is one person's the other's.
   *
   * @return JSON that tells how to take it back, where the rows' own marks do not
   */
  default @Nullable String move(PersonId from, PersonId to, Instant now) {
    rows().forEach(rows -> rows.move(from, to));
    return null;
  }

  /**
   * Gives back what was one person's, and what has come in since by an id or browser of theirs.
   *
   * @param memo what {@link #move} returned
   */
  default void moveBack(PersonId from, PersonId to, @Nullable String memo, Instant now) {
    rows().forEach(rows -> rows.moveBack(from, to));
  }

  /** Everything there is about somebody, for them to read. */
  List<Kept> export(Traces who);

  /**
   * Takes away all that is personal. What totals are made of stays, as the shell's: a person
   * without anything personal.
   */
  void erase(Traces who, PersonId shell, Instant now);
}
