package tandem.capture.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and moments as people and programs write them. A day is its first moment; what names
 * no zone is UTC.
 */
public final class Dates {

  private static final String TIME =
      "(?:(?:T|,?\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<part>\\d{1,9}))?)?"
          + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?\\s*(?<zone>[A-Za-z][A-Za-z_/]*|Z?[+-]\\d{2}:?(?:\\d{2})?)?)?";
  private static final Pattern NUMERIC =
      Pattern.compile("(?<a>\\d{1,4})(?<mark>[-/.])(?<b>\\d{1,2})\\k<mark>(?<c>\\d{1,4})" + TIME);
  private static final Pattern MONTH_NAMED_FIRST =
      Pattern.compile("(?<b>\\p{L}{3,9})\\.?\\s+(?<c>\\d{1,2}),?\\s+(?<a>\\d{4})" + TIME);
  private static final Pattern MONTH_NAMED_SECOND =
      Pattern.compile(
          "(?<c>\\d{1,2})\\.?[- ](?<b>\\p{L}{3,9})\\.?[-, ]+(?<a>\\d{2}|\\d{4})" + TIME);
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int LONGEST = 50;

  private Dates() {}

  /**
   * @param dayFirst how to read 3/2/2018
   * @return null where the text is no date between the years 1900 and 2199
   */
  public static @Nullable Instant read(String cell, boolean dayFirst) {
    var text = cell.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    try {
      var moment = moment(text, dayFirst);
      var year = moment == null ? 0 : moment.atOffset(ZoneOffset.UTC).getYear();
      return year < 1900 || year > 2199 ? null : moment;
    } catch (DateTimeException e) {
      // Such as the 31st of April, 25 o'clock or a zone that nobody knows.
      return null;
    }
  }

  private static @Nullable Instant moment(String text, boolean dayFirst) {
    var numeric = NUMERIC.matcher(text);
    if (numeric.matches()) {
      var day = numeric(numeric, dayFirst);
      return day == null ? null : at(day, numeric);
    }
    for (var pattern : List.of(MONTH_NAMED_FIRST, MONTH_NAMED_SECOND)) {
      var named = pattern.matcher(text);
      if (named.matches()) {
        return at(date(named.group("a"), month(named.group("b")), named.group("c")), named);
      }
    }
    var compact = COMPACT.matcher(text);
    return compact.matches()
        ? at(date(compact.group(1), number(compact.group(2)), compact.group(3)), null)
        : null;
  }

  private static @Nullable LocalDate numeric(Matcher found, boolean dayFirst) {
    var a = found.group("a");
    var b = found.group("b");
    var c = found.group("c");
    if (a.length() == 4) {
      return c.length() > 2 ? null : date(a, number(b), c);
    }
    if (a.length() == 3 || c.length() == 1 || c.length() == 3) {
      return null;
    }
    return dayFirst || found.group("mark").equals(".")
        ? date(c, number(b), a)
        : date(c, number(a), b);
  }

  private static LocalDate date(String year, int month, String day) {
    return LocalDate.of(year(year), month, number(day));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  /** 69 is 1969, 68 is 2068, as POSIX has it. */
  private static int year(String digits) {
    var year = number(digits);
    return digits.length() == 4 ? year : year + (year < 69 ? 2000 : 1900);
  }

  private static Instant at(LocalDate day, @Nullable Matcher found) {
    if (found == null || found.group("hour") == null) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    return day.atTime(time(found)).atZone(zone(found.group("zone"))).toInstant();
  }

  private static LocalTime time(Matcher found) {
    var hour = number(found.group("hour"));
    var half = found.group("half");
    if (half != null) {
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    var part = found.group("part");
    return LocalTime.of(
        hour,
        number(found.group("minute")),
        found.group("second") == null ? 0 : number(found.group("second")),
        part == null ? 0 : number((part + "00000000").substring(0, 9)));
  }

  /** "Z-0300", as some exports have it, means the offset. */
  private static ZoneId zone(@Nullable String zone) {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    var name = zone.length() > 1 && "+-".indexOf(zone.charAt(1)) >= 0 ? zone.substring(1) : zone;
    return ZoneId.of(name, ZoneId.SHORT_IDS);
  }
}
