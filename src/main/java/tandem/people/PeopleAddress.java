package tandem.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The addresses of the list of people: as it stands, and one step away from it. */
record PeopleAddress(PeopleFilter filter, PeopleSort sort, List<String> columns) {

  PeopleAddress(PeopleFilter filter, PeopleSort sort) {
    this(filter, sort, List.of());
  }

  /** The part of it from the question mark on. */
  String asQuery() {
    return href("", query());
  }

  String here() {
    return href("/people", query());
  }

  String csv() {
    return href("/people.csv", query());
  }

  String everybody() {
    return href(
        "/people",
        without("q", "stage", "source", "owner", "country", "company", "segment", "from", "to"));
  }

  /** With that filter changed; null takes it away. */
  String with(String name, @Nullable String value) {
    var query = query();
    if (value == null) {
      query.remove(name);
    } else {
      query.put(name, value);
    }
    return href("/people", query);
  }

  String clear(String... names) {
    return href("/people", without(names));
  }

  /** What stands in the address beside these, to be sent along by a form. */
  Map<String, String> without(String... names) {
    var query = query();
    for (var name : names) {
      query.remove(name);
    }
    return query;
  }

  private Map<String, String> query() {
    var query = new LinkedHashMap<>(filter.query());
    if (sort != PeopleSort.NEWEST) {
      query.put("sort", sort.key());
    }
    if (!columns.isEmpty()) {
      query.put("columns", String.join(",", columns));
    }
    return query;
  }

  static String href(String path, Map<String, String> query) {
    return query.isEmpty()
        ? path
        : query.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + UriUtils.encode(
                            entry.getValue(), java.nio.charset.StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", path + "?", ""));
  }
}
