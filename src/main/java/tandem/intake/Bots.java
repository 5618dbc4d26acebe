package tandem.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Tells programs from people by what they call themselves. */
@Component
final class Bots {

  private static final String LIST = "tandem/intake/bots.txt";
  private static final int LONGEST = 1_000;

  /** What programs that are on no list usually say of themselves. */
  private static final String USUAL =
      "(?i:bot\\b|bot/|crawl|spider|scanner|link ?preview|headless|lighthouse|curl/|wget/|python-|okhttp|java/"
          + "|go-http|libwww|httpclient|uptime|archiver)";

  /** The same few browsers come again and again. */
  private static final int REMEMBERED = 20_000;

  private final Pattern names;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  Bots() {
    try {
      names =
          Pattern.compile(
              new ClassPathResource(LIST)
                  .getContentAsString(StandardCharsets.UTF_8)
                  .lines()
                  .filter(line -> !line.startsWith("#") && !line.isBlank())
                  .collect(Collectors.joining("|", USUAL + "|", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    var bot = names.matcher(shown).find();
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    if (userAgent.length() <= LONGEST) {
      known.put(userAgent, bot);
    }
    return bot;
  }
}
