package tandem.people.merge;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one profile of two, and takes that back. Decides only: a profile is its row as JSON.
 *
 * <p>What the kept person lacks, the other gives; where both have a value, the kept one's stays
 * unless the other's was chosen.
 */
final class Joining {

  /** What a choice names, and the column behind it. */
  static final Map<String, String> COLUMNS =
      Map.of(
          "email", "email",
          "phone", "phone",
          "firstName", "first_name",
          "lastName", "last_name",
          "jobTitle", "job_title",
          "company", "company_id",
          "country", "country",
          "source", "source",
          "owner", "owner_id");

  /** What a choice of a custom attribute begins with. */
  static final String ATTRIBUTE = "attributes.";

  private static final String ATTRIBUTES = "attributes";
  private static final Set<String> ITS_OWN =
      Set.of("id", "updated_at", "search", "sort_name", "company_name");
  private static final Set<String> EARLIEST = Set.of("since", "created_at");

  private Joining() {}

  /**
   * @param chosen the fields that the other's value is wanted of
   */
  static ObjectNode join(ObjectNode kept, ObjectNode gone, Set<String> chosen) {
    var joined = kept.deepCopy();
    gone.properties()
        .forEach(
            field -> {
              var column = field.getKey();
              if (!ITS_OWN.contains(column)) {
                joined.set(column, value(column, kept.path(column), field.getValue(), chosen));
              }
            });
    return joined;
  }

  private static JsonNode value(String column, JsonNode kept, JsonNode gone, Set<String> chosen) {
    if (EARLIEST.contains(column)) {
      return moment(gone).isBefore(moment(kept)) ? gone : kept;
    }
    if (kept instanceof ObjectNode one && gone instanceof ObjectNode other) {
      var prefix = column.equals(ATTRIBUTES) ? ATTRIBUTE : column + ".";
      return together(one, other, prefix, chosen);
    }
    var wanted = chosen.stream().map(COLUMNS::get).anyMatch(column::equals);
    return kept.isNull() || kept.isMissingNode() || (wanted && !gone.isNull()) ? gone : kept;
  }

  private static OffsetDateTime moment(JsonNode time) {
    return OffsetDateTime.parse(time.asString());
  }

  private static ObjectNode together(
      ObjectNode kept, ObjectNode gone, String prefix, Set<String> chosen) {
    var both = kept.deepCopy();
    gone.properties()
        .forEach(
            entry -> {
              if (!both.has(entry.getKey()) || chosen.contains(prefix + entry.getKey())) {
                both.set(entry.getKey(), entry.getValue());
              }
            });
    return both;
  }

  /** What the merge gave goes again; what has been changed since stays. */
  static ObjectNode separate(ObjectNode present, JsonNode before, JsonNode joined) {
    var restored = present.deepCopy();
    present
        .properties()
        .forEach(
            field -> {
              var name = field.getKey();
              var now = field.getValue();
              var then = joined.path(name);
              if (now instanceof ObjectNode inner && before.path(name) instanceof ObjectNode old) {
                restored.set(name, parts(inner, old, then));
              } else if (now.equals(then) && before.has(name)) {
                restored.set(name, before.path(name));
              }
            });
    return restored;
  }

  private static ObjectNode parts(ObjectNode present, ObjectNode before, JsonNode joined) {
    var restored = present.deepCopy();
    joined
        .properties()
        .forEach(
            entry -> {
              var name = entry.getKey();
              if (!entry.getValue().equals(present.path(name))) {
                return;
              }
              if (before.has(name)) {
                restored.set(name, before.path(name));
              } else {
                restored.remove(name);
              }
            });
    return restored;
  }
}
