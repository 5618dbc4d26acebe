package tandem.capture.connector;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times of others. */
final class Moments {

  private static final DateTimeFormatter ZONE_WITHOUT_COLON =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXX");
  private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
  private static final Pattern ZONE = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern SHORT_ZONE = Pattern.compile(".*[+-]\\d{4}");
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

  private Moments() {}

  /**
   * ISO 8601 with or without a zone (then UTC), or seconds since 1970. What cannot be read, lies in
   * the future or before our days was now.
   */
  static Instant read(@Nullable String text, Instant now) {
    var at = text == null ? null : parse(text);
    return at == null || at.isAfter(now) || at.isBefore(OLDEST) ? now : at;
  }

  private static @Nullable Instant parse(String text) {
    try {
      if (SECONDS.matcher(text).matches()) {
        return Instant.ofEpochSecond(Long.parseLong(text));
      }
      if (ZONE.matcher(text).matches()) {
        return OffsetDateTime.parse(text).toInstant();
      }
      return SHORT_ZONE.matcher(text).matches()
          ? OffsetDateTime.parse(text, ZONE_WITHOUT_COLON).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
