package tandem.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was known about a person at some moment, to be kept and given back.
 *
 * @param fields by the keys of {@link ProfileField}
 * @param ids the strong ids, each as its kind, a colon and its value
 */
public record PastProfile(
    Map<String, String> fields, Map<String, String> attributes, Instant since, List<String> ids) {

  public PastProfile {
    fields = Map.copyOf(fields);
    attributes = Map.copyOf(attributes);
    ids = List.copyOf(ids);
  }
}
