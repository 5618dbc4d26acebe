package tandem.people.consent;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.people.Purpose;

/** What the preference centre says, in the languages that forms speak. */
final class Wording {

  /** Grows whenever a sentence that people agree to changes. */
  static final int VERSION = 1;

  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

  private static final Map<String, Properties> TEXTS =
      LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Wording::read));

  private Wording() {}

  static String say(String language, String name, Object... gaps) {
    var texts = TEXTS.getOrDefault(language, Objects.requireNonNull(TEXTS.get("en")));
    var text = texts.getProperty(name, "");
    for (int i = 0; i < gaps.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(gaps[i]));
    }
    return text;
  }

  /** The sentence that they agree to. */
  static String of(Purpose purpose, String language) {
    return say(language, purpose.name());
  }

  private static Properties read(String language) {
    var file = "words_%s.properties".formatted(language);
    try (var stream = Wording.class.getResourceAsStream(file)) {
      var texts = new Properties();
      texts.load(
          new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
