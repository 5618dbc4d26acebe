package tandem.campaigns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days as 2026-01-31 or 31.01.2026. */
final class Day {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2100;

  private Day() {}

  /** Null: no such day, or not one of our time. */
  static @Nullable LocalDate read(String text) {
    var iso = ISO.matcher(text.strip());
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    var german = GERMAN.matcher(text.strip());
    return german.matches() ? day(german.group(3), german.group(2), german.group(1)) : null;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      var date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
