package tandem.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What pages and mails for strangers say by themselves, in four languages. */
final class Wording {

  private static final Map<String, Properties> TEXTS =
      List.of("en", "de", "fr", "es").stream()
          .collect(Collectors.toMap(Function.identity(), Wording::read));

  private Wording() {}

  /** The sentence with its gaps ({0}) filled; in English where the language is not ours. */
  static String say(String language, String name, Object... gaps) {
    var texts = TEXTS.getOrDefault(language, Objects.requireNonNull(TEXTS.get("en")));
    var text = texts.getProperty(name, "");
    for (int i = 0; i < gaps.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(gaps[i]));
    }
    return text;
  }

  static String day(String language, Instant at) {
    var locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .withZone(ZoneOffset.UTC)
        .format(at);
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
