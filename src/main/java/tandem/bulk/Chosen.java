package tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.PeopleFilter;
import tandem.people.PeopleFinder;
import tandem.people.PersonId;

/** Whom a change is to be about: some, picked one by one, or all whom a filter means. */
@Component
class Chosen {

  private final PeopleFinder finder;

  Chosen(PeopleFinder finder) {
    this.finder = finder;
  }

  /**
   * @param persons ids as they were sent; what is no id is left out
   * @param all whether the filter says who is meant
   */
  List<PersonId> people(
      @Nullable List<@Nullable String> persons, boolean all, PeopleFilter filter) {
    if (all) {
      return finder.find(filter, Edits.MOST + 1);
    }
    var chosen = new ArrayList<PersonId>();
    for (var id : persons == null ? List.<@Nullable String>of() : persons) {
      try {
        chosen.add(PersonId.of(id == null ? "" : id));
      } catch (IllegalArgumentException e) {
        // Nobody has such an id.
      }
    }
    return chosen.stream().distinct().toList();
  }

  static Map<String, String> sentAlong(boolean all, PeopleFilter filter) {
    return all ? filter.query() : Map.of();
  }
}
