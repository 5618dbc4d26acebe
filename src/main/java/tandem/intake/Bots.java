package tandem.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Tells programs from people by what they call themselves. Strangers choose that text, so a new one
 * must cost little: the patterns that are mere phrases, nearly all, are looked for in one walk.
 */
@Component
final class Bots {

  private static final String LIST = "tandem/intake/bots.txt";
  private static final int LONGEST = 512;

  /** What programs that are on no list usually say of themselves. */
  private static final String USUAL =
      "(?i:bot\\b|bot/|crawl|spider|scanner|link ?preview|headless|lighthouse|curl/|wget/|python-|okhttp|java/"
          + "|go-http|libwww|httpclient|uptime|archiver)";

  /** The same few browsers come again and again. */
  private static final int REMEMBERED = 20_000;

  private static final Pattern ESCAPED = Pattern.compile("\\\\([^A-Za-z0-9])");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\.^$|?*+()\\[\\]{}]");

  private final Phrases phrases;
  private final Pattern names;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  Bots() {
    var plain = new ArrayList<String>();
    var others = new ArrayList<>(List.of(USUAL));
    for (var pattern : patterns()) {
      if (isPhrase(pattern)) {
        plain.add(ESCAPED.matcher(pattern).replaceAll("$1"));
      } else {
        others.add(pattern);
      }
    }
    phrases = new Phrases(plain);
    names = Pattern.compile(String.join("|", others));
  }

  private static List<String> patterns() {
    try {
      return new ClassPathResource(LIST)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPhrase(String pattern) {
    var unescaped = ESCAPED.matcher(pattern).replaceAll("");
    return !SPECIAL.matcher(unescaped).find()
        && ESCAPED.matcher(pattern).replaceAll("$1").length() >= Phrases.SHORTEST;
  }

  boolean isOne(@Nullable String userAgent) {
    if (userAgent == null || userAgent.isBlank()) {
      return false;
    }
    var remembered = known.get(userAgent);
    if (remembered != null) {
      return remembered;
    }
    var shown = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
    var bot = phrases.standIn(shown) || names.matcher(shown).find();
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    if (userAgent.length() <= LONGEST) {
      known.put(userAgent, bot);
    }
    return bot;
  }
}
