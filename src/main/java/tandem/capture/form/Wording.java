package tandem.capture.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What forms say by themselves: labels of the usual fields, refusals, thanks. Four languages come
 * along; a form can say each sentence in its own way, and speak any other language by that.
 */
public final class Wording {

  /** Their names are shown in their own language. */
  public static final List<String> SUPPLIED = List.of("en", "de", "fr", "es");

  private static final Map<String, SortedMap<String, String>> TEXTS =
      SUPPLIED.stream().collect(Collectors.toMap(Function.identity(), Wording::read));

  private Wording() {}

  /** The sentence, with its gaps ({0}) filled. */
  public static String say(Definition form, String language, String name, Object... gaps) {
    var own = form.messages().getOrDefault(language, Map.of()).get(name);
    var text = own == null || own.isBlank() ? usual(language, name) : own;
    for (int i = 0; i < gaps.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(gaps[i]));
    }
    return text;
  }

  /** As it comes along; English where the language does not. */
  public static String usual(String language, String name) {
    var texts = TEXTS.getOrDefault(language, Objects.requireNonNull(TEXTS.get("en")));
    return texts.getOrDefault(name, "");
  }

  public static boolean knows(String name) {
    return Objects.requireNonNull(TEXTS.get("en")).containsKey(name);
  }

  /** The names of all sentences. */
  public static List<String> names() {
    return List.copyOf(Objects.requireNonNull(TEXTS.get("en")).keySet());
  }

  private static SortedMap<String, String> read(String language) {
    var file = "words_%s.properties".formatted(language);
    try (var stream = Wording.class.getResourceAsStream(file)) {
      var properties = new Properties();
      properties.load(
          new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8));
      var texts = new TreeMap<String, String>();
      properties.forEach((name, text) -> texts.put(name.toString(), text.toString()));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
