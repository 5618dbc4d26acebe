package tandem.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells programs from people by what they call themselves. */
final class Bots {

  private static final Pattern NAMES =
      Pattern.compile(
          "bot\\b|bot/|crawl|spider|slurp|scanner|preview|headless|lighthouse|facebookexternalhit|curl/|wget/"
              + "|python-|okhttp|java/|go-http|libwww|httpclient|monitor|uptime|archiver",
          Pattern.CASE_INSENSITIVE);

  private Bots() {}

  static boolean isOne(@Nullable String userAgent) {
    return userAgent != null && NAMES.matcher(userAgent).find();
  }
}
