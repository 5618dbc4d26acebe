package tandem.capture.connector;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Every value of a JSON body by its path, such as {@code form.answers[field.ref=email].email}. The
 * elements of a list are told apart by what names them, where something does: a form leaves out the
 * questions that nobody answered, and then the third answer is another one.
 */
final class Paths {

  private static final int MOST = 300;
  private static final int DEEPEST = 20;
  private static final int LONGEST_NAME = 60;

  /** What names an element of a list, the surest first. */
  private static final List<List<String>> NAMES =
      List.of(
          List.of("field", "ref"),
          List.of("field", "id"),
          List.of("ref"),
          List.of("key"),
          List.of("name"),
          List.of("column_id"),
          List.of("label"),
          List.of("question"),
          List.of("id"));

  private final Map<String, String> values = new LinkedHashMap<>();

  private Paths() {}

  /** In the order of the body; what is empty is left out, and so is all beyond 300 values. */
  static Map<String, String> of(JsonNode body) {
    var paths = new Paths();
    paths.walk("", body, 0);
    return paths.values;
  }

  private void walk(String path, JsonNode node, int depth) {
    if (depth > DEEPEST || values.size() >= MOST) {
      return;
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  walk(
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue(),
                      depth + 1));
    } else if (node.isArray()) {
      var name = name(node);
      for (var i = 0; i < node.size(); i++) {
        var which =
            name == null
                ? Integer.toString(i)
                : String.join(".", name) + "=" + named(node.get(i), name);
        walk("%s[%s]".formatted(path, which), node.get(i), depth + 1);
      }
    } else {
      var text = Nodes.text(node);
      if (text != null) {
        values.putIfAbsent(path, text);
      }
    }
  }

  /** What all elements have, each another; null where nothing is so. */
  private static @Nullable List<String> name(JsonNode list) {
    for (var name : NAMES) {
      var seen = new HashSet<String>();
      for (var element : list) {
        var text = named(element, name);
        if (text == null || !seen.add(text)) {
          break;
        }
      }
      if (seen.size() == list.size() && !list.isEmpty()) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String named(JsonNode element, List<String> name) {
    var node = element;
    for (var part : name) {
      node = node.path(part);
    }
    var text = Nodes.text(node);
    return text == null || text.length() > LONGEST_NAME ? null : text;
  }
}
