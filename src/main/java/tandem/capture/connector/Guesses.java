package tandem.capture.connector;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses what the values of a first body are, by their names and looks. */
final class Guesses {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PART =
      Pattern.compile("\\[(?:[^=\\]]*=)?([^\\]]*)\\]|([^.\\[\\]]+)");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What only names or describes the value beside it. */
  private static final Set<String> SAYS_NOTHING =
      Set.of("text", "value", "answer", "string", "id", "type", "ref", "label", "title");

  private Guesses() {}

  /**
   * One field for each path; each field but "keep" and "leave out" at most once.
   *
   * @param values by path, as {@link Paths} reads them
   */
  static Map<String, String> of(Map<String, String> values) {
    var taken = EnumSet.noneOf(WebhookField.class);
    var guesses = new LinkedHashMap<String, String>();
    values.forEach(
        (path, value) -> {
          var field = guess(path, value);
          var free =
              field == WebhookField.IGNORE || field == WebhookField.ATTRIBUTE || taken.add(field);
          guesses.put(path, (free ? field : WebhookField.IGNORE).key());
        });
    return guesses;
  }

  private static WebhookField guess(String path, String value) {
    var parts = parts(path);
    var last = parts.getLast();
    if (ADDRESS.matcher(value).matches()) {
      return WebhookField.EMAIL;
    }
    var named = named(last);
    if (named != WebhookField.IGNORE) {
      return named;
    }
    var element = path.indexOf('=') > 0 && parts.size() > 1;
    if (element && last.matches("text|value|answer|string|phonenumber|number|choice")) {
      var byElement = named(parts.get(parts.size() - 2));
      return byElement == WebhookField.IGNORE ? WebhookField.ATTRIBUTE : byElement;
    }
    return WebhookField.IGNORE;
  }

  private static WebhookField named(String plain) {
    for (var field : WebhookField.values()) {
      if (field.isCalled(plain)) {
        return field;
      }
    }
    return WebhookField.IGNORE;
  }

  /** The name under which a value is kept: the last part of its path that says anything. */
  static String name(String path) {
    var found = PART.matcher(path);
    var names = new ArrayList<String>();
    while (found.find()) {
      names.add(found.group(1) == null ? found.group(2) : found.group(1));
    }
    for (var name : names.reversed()) {
      if (!SAYS_NOTHING.contains(plain(name))
          && !plain(name).chars().allMatch(Character::isDigit)) {
        return name;
      }
    }
    return path;
  }

  private static List<String> parts(String path) {
    var found = PART.matcher(path);
    var parts = new ArrayList<String>();
    while (found.find()) {
      parts.add(plain(found.group(1) == null ? found.group(2) : found.group(1)));
    }
    return parts.isEmpty() ? List.of(plain(path)) : parts;
  }

  private static String plain(String name) {
    return NOT_A_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
