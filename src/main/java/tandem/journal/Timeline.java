package tandem.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.journal.page.TimelinePage;
import tandem.web.Moment;
import tandem.web.Words;

/** Tells what somebody did day by day, in words; days are those of UTC. */
final class Timeline {

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE, d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

  private Timeline() {}

  /**
   * @param before the day that the part before this one ended on
   */
  static List<TimelinePage.Day> days(
      List<Happened> latestFirst, @Nullable LocalDate before, Instant now) {
    var days = new ArrayList<TimelinePage.Day>();
    LocalDate current = null;
    for (var happened : latestFirst) {
      var day = day(happened.occurredAt());
      if (!day.equals(current)) {
        days.add(new TimelinePage.Day(label(day, day(now)), day.equals(before), new ArrayList<>()));
        current = day;
      }
      add(days.getLast().items(), happened);
    }
    return days;
  }

  static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String label(LocalDate day, LocalDate today) {
    if (day.equals(today)) {
      return "Today";
    }
    return day.equals(today.minusDays(1)) ? "Yesterday" : WEEKDAY.format(day);
  }

  /** What machines did in a row stands together. */
  private static void add(List<TimelinePage.Item> items, Happened happened) {
    var entry = entry(happened);
    if (!happened.bot()) {
      items.add(new TimelinePage.Item(entry, List.of()));
      return;
    }
    if (items.isEmpty() || items.getLast().entry() != null) {
      items.add(new TimelinePage.Item(null, new ArrayList<>()));
    }
    items.getLast().machines().add(entry);
  }

  private static TimelinePage.Entry entry(Happened happened) {
    var url = happened.fact("url");
    var deed = Deed.of(happened.kind(), happened.name(), happened.fact("title"), null);
    return new TimelinePage.Entry(
        deed.icon(),
        deed.label(),
        deed.what(),
        url == null ? null : Deed.address(url),
        url != null && WEB.matcher(url).matches() ? url : null,
        via(happened),
        happened.amount() == null
            ? null
            : Words.money(happened.amount(), Objects.requireNonNullElse(happened.currency(), "")),
        time(happened.occurredAt()));
  }

  private static @Nullable String via(Happened happened) {
    var via =
        Stream.of(
                happened.channel() == null ? null : happened.channel().label(),
                happened.campaign() == null ? null : happened.campaign().name())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return via.isEmpty() ? null : via;
  }

  private static Moment time(Instant at) {
    var utc = at.atOffset(ZoneOffset.UTC);
    return new Moment(CLOCK.format(utc), Words.exact(at), at.toString());
  }
}
