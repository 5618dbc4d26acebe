package tandem.views;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The part of an address behind its question mark, in one spelling for all that mean the same. */
final class ViewQuery {

  static final int LONGEST = 4_000;

  private ViewQuery() {}

  /**
   * @param parameters those that count; others are left out, and so are blank values
   * @throws IllegalArgumentException where it is no query
   */
  static String normal(String query, Set<String> parameters) {
    var bare = query.startsWith("?") ? query.substring(1) : query;
    var kept = new TreeMap<String, String>();
    UriComponentsBuilder.newInstance()
        .query(bare)
        .build()
        .getQueryParams()
        .forEach(
            (name, values) -> {
              var said =
                  values.stream()
                      .filter(value -> value != null && !value.isBlank())
                      .map(
                          value -> UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8))
                      .collect(Collectors.joining(","));
              if (parameters.contains(name) && !said.isBlank() && said.indexOf('\0') < 0) {
                kept.put(name, said);
              }
            });
    return kept.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + UriUtils.encode(pair.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
