package tandem.people;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds whom a filter of the list means. */
@Component
public class PeopleFinder {

  private final PeopleQueries people;

  PeopleFinder(PeopleQueries people) {
    this.people = people;
  }

  /** The first of them, in the order of their ids. */
  public List<PersonId> find(PeopleFilter filter, int limit) {
    return people.ids(filter, limit).stream().map(PersonId::new).toList();
  }
}
