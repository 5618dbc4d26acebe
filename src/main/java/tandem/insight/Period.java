package tandem.insight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tandem.web.BadValue;

/**
 * Whole days in UTC, both ends included; an end that is null is open.
 *
 * <p>The driver writes the MIN and MAX that stand for open ends as PostgreSQL's infinities.
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  static final Period EVER = new Period(null, null);

  private static final int LATEST_YEAR = 9999;

  /** Refuses with {@link BadValue} what begins after its end. */
  static Period of(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && from.isAfter(to)) {
      throw new BadValue("\"from\" must not lie after \"to\".");
    }
    if (beyond(from) || beyond(to)) {
      throw new BadValue("\"from\" and \"to\" must be days of years 0 to 9999.");
    }
    return new Period(from, to);
  }

  private static boolean beyond(@Nullable LocalDate day) {
    return day != null && (day.getYear() < 0 || day.getYear() > LATEST_YEAR);
  }

  LocalDate firstDay() {
    return from == null ? LocalDate.MIN : from;
  }

  LocalDate lastDay() {
    return to == null ? LocalDate.MAX : to;
  }

  /** The first moment in it. */
  OffsetDateTime start() {
    return from == null ? OffsetDateTime.MIN : midnight(from);
  }

  /** The first moment after it. */
  OffsetDateTime end() {
    return to == null ? OffsetDateTime.MAX : midnight(to.plusDays(1));
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return OffsetDateTime.of(day, LocalTime.MIDNIGHT, ZoneOffset.UTC);
  }
}
