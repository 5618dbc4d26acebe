package tandem.capture;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When a call happened. */
final class SegmentTime {

  private SegmentTime() {}

  /**
   * A sender whose clock is wrong tells the same wrong time in sentAt, so the difference of the two
   * is right. Nothing happens in the future.
   */
  static Instant read(JsonNode call, Instant now, Mistakes mistakes) {
    var told = instant("timestamp", call, mistakes);
    var sent = instant("sentAt", call, mistakes);
    if (told == null) {
      return now;
    }
    var time = sent == null ? told : now.minus(Duration.between(told, sent));
    return time.isAfter(now) ? now : time;
  }

  private static @Nullable Instant instant(String field, JsonNode call, Mistakes mistakes) {
    var text = SegmentTouch.text(call.path(field));
    if (text == null) {
      return null;
    }
    try {
      var time = OffsetDateTime.parse(text);
      if (time.getYear() >= 1970 && time.getYear() <= 2200) {
        return time.toInstant();
      }
      mistakes.add(field, "is not a time of our days");
    } catch (DateTimeParseException e) {
      mistakes.add(field, "is not a time in ISO 8601, such as 2026-03-01T09:30:00Z");
    }
    return null;
  }
}
