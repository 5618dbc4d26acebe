package tandem.segments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition while somebody builds it in the browser: whatever stands in the fields, right or
 * wrong.
 *
 * @param token its name in the form
 * @param what all, any or none for a group; else what is asked: "person:country", "field:seats",
 *     "did:DEMO_REQUESTED", "score"
 * @param said what stands in its fields, by name
 */
record Draft(String token, String what, Map<String, List<String>> said, List<Draft> parts) {

  static final Draft EMPTY = new Draft("n0", "all", Map.of(), List.of());

  private static final Pattern TOKEN = Pattern.compile("n\\d{1,6}");
  private static final int DEEPEST = 8;
  private static final int MOST = 100;

  boolean isGroup() {
    return what.equals("all") || what.equals("any") || what.equals("none");
  }

  String said(String name) {
    var values = said.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** The part before the colon. */
  String topic() {
    return what.split(":", 2)[0];
  }

  /** The part after the colon. */
  String subject() {
    var parts = what.split(":", 2);
    return parts.length < 2 ? "" : parts[1];
  }

  /**
   * From the fields of a form: each token says where it belongs and what it asks. A token counts
   * once, so that nothing grows larger than what was sent.
   */
  static Draft read(Map<String, String[]> sent) {
    var tokens =
        Stream.of(sent.getOrDefault("node", new String[0]))
            .distinct()
            .filter(token -> TOKEN.matcher(token).matches())
            .limit(MOST)
            .toList();
    var children = new LinkedHashMap<String, List<String>>();
    var root = (String) null;
    for (var token : tokens) {
      var up = first(sent, token + ".up");
      if (up.isEmpty()) {
        root = root == null ? token : root;
      } else {
        children.computeIfAbsent(up, _ -> new ArrayList<>()).add(token);
      }
    }
    return root == null ? EMPTY : read(root, sent, children, 1);
  }

  private static Draft read(
      String token, Map<String, String[]> sent, Map<String, List<String>> children, int depth) {
    var said = new LinkedHashMap<String, List<String>>();
    sent.forEach(
        (name, values) -> {
          if (name.startsWith(token + ".")) {
            said.put(name.substring(token.length() + 1), List.of(values));
          }
        });
    var what = first(sent, token + ".what");
    var parts = new ArrayList<Draft>();
    if (depth < DEEPEST) {
      for (var child : children.getOrDefault(token, List.of())) {
        parts.add(read(child, sent, children, depth + 1));
      }
    }
    var mode = first(sent, token + ".mode");
    var kind = what.equals("group") ? (mode.isEmpty() ? "all" : mode) : what;
    return new Draft(token, kind.isEmpty() ? "all" : kind, said, parts);
  }

  private static String first(Map<String, String[]> sent, String name) {
    var values = sent.get(name);
    return values == null || values.length == 0 ? "" : values[0];
  }

  /**
   * The same after a button was pressed: "add:n3" adds what the field n3.new says, "remove:n3"
   * takes it away.
   */
  Draft after(String command, Map<String, String[]> sent) {
    var words = command.split(":", 2);
    if (words.length < 2) {
      return this;
    }
    return switch (words[0]) {
      case "add" -> with(words[1], first(sent, words[1] + ".new"), fresh());
      case "remove" -> token.equals(words[1]) ? EMPTY : without(words[1]);
      default -> this;
    };
  }

  private String fresh() {
    return "n" + (tokens().mapToInt(Draft::number).max().orElse(0) + 1);
  }

  private static int number(String token) {
    return Integer.parseInt(token.substring(1));
  }

  private Stream<String> tokens() {
    return Stream.concat(Stream.of(token), parts.stream().flatMap(Draft::tokens));
  }

  private Draft with(String group, String added, String fresh) {
    var more = new ArrayList<>(parts.stream().map(part -> part.with(group, added, fresh)).toList());
    if (token.equals(group) && isGroup() && !added.isBlank()) {
      more.add(new Draft(fresh, added.equals("group") ? "any" : added, Map.of(), List.of()));
    }
    return new Draft(token, what, said, more);
  }

  private Draft without(String gone) {
    return new Draft(
        token,
        what,
        said,
        parts.stream()
            .filter(part -> !part.token.equals(gone))
            .map(part -> part.without(gone))
            .toList());
  }

  /** As somebody kept it. */
  static Draft of(Condition condition) {
    var made = new DraftMaker().make(condition);
    return made.isGroup() ? made : new Draft("n0", "all", Map.of(), List.of(made));
  }

  /** What the field holds, line by line. */
  List<String> lines(String name) {
    return said.getOrDefault(name, List.of()).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Nullable String maybe(String name) {
    var value = said(name).strip();
    return value.isEmpty() ? null : value;
  }
}
