package tandem.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** When people do things. All days are UTC's. */
final class Hours {

  private static final LocalTime OPENS = LocalTime.of(7, 30);
  private static final LocalTime CLOSES = LocalTime.of(19, 0);

  private Hours() {}

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /** Some moment of that day at which people sit at their desks, mostly. */
  static Instant awake(LocalDate day, Luck luck) {
    var hour = luck.chance(0.8) ? luck.between(7.5, 17.0) : luck.between(6.0, 22.5);
    return day.atStartOfDay().plusSeconds((long) (hour * 3600)).toInstant(ZoneOffset.UTC);
  }

  /** So many days later, on a workday mostly. */
  static Instant later(Instant from, int days, Luck luck) {
    var day = day(from).plusDays(days);
    while (weekend(day) && luck.chance(0.8)) {
      day = day.plusDays(1);
    }
    return awake(day, luck);
  }

  /** When so much working time has passed. */
  static Instant working(Instant from, Duration time) {
    var left = time;
    var moment = opening(from);
    while (true) {
      var closing = day(moment).atTime(CLOSES).toInstant(ZoneOffset.UTC);
      var today = Duration.between(moment, closing);
      if (left.compareTo(today) <= 0) {
        return moment.plus(left);
      }
      left = left.minus(today);
      moment = opening(closing.plusSeconds(1));
    }
  }

  /** The moment itself, or when sales comes to the office next. */
  private static Instant opening(Instant moment) {
    var day = day(moment);
    var time = LocalTime.ofInstant(moment, ZoneOffset.UTC);
    if (!weekend(day) && !time.isBefore(OPENS) && time.isBefore(CLOSES)) {
      return moment;
    }
    if (weekend(day) || !time.isBefore(CLOSES)) {
      do {
        day = day.plusDays(1);
      } while (weekend(day));
    }
    return day.atTime(OPENS).toInstant(ZoneOffset.UTC);
  }
}
