package tandem.people.merge;

import org.springframework.stereotype.Component;
import tandem.people.PersonId;
import tandem.people.Successors;

/** Follows the merges. */
@Component
class MergedInto implements Successors {

  private final MergeStore store;

  MergedInto(MergeStore store) {
    this.store = store;
  }

  @Override
  public PersonId of(PersonId person) {
    return store.now(person).orElse(person);
  }
}
