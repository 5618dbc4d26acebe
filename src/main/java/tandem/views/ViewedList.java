package tandem.views;

import java.util.Set;

/**
 * A list whose views can be saved. A Spring bean of the list's module.
 *
 * @param key the name in the API and the database, such as people
 * @param path where the list stands
 * @param parameters what of its address is part of a view
 */
public record ViewedList(String key, String path, Set<String> parameters) {

  public ViewedList {
    parameters = Set.copyOf(parameters);
  }

  String href(String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
