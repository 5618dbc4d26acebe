package tandem.capture.builder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.capture.builder.FormNumbers.Numbers;
import tandem.capture.builder.FormNumbers.Stop;
import tandem.capture.form.Field;
import tandem.capture.form.Form;
import tandem.capture.page.FormNumbersPage;
import tandem.capture.page.FormNumbersPage.Figure;
import tandem.web.Words;

/** Puts a form's numbers into words. */
final class NumbersPages {

  private static final List<Integer> SPANS = List.of(7, 30, 90, 365);

  private NumbersPages() {}

  /** One of the spans that the page offers; anything else is the usual one. */
  static int span(String days) {
    return SPANS.stream().filter(span -> span.toString().equals(days)).findFirst().orElse(30);
  }

  static FormNumbersPage page(Form form, Numbers n, int span, FormNumbers queries, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var path = "/capture/forms/" + form.id();
    var stops = stops(form, n.stops());
    return new FormNumbersPage(
        form.id().toString(),
        form.name(),
        line(n, span),
        SPANS.stream().map(s -> chip(path, s, span)).toList(),
        figures(n, path),
        refused(n, path),
        worst(form, n.stops()),
        stops,
        queries.days(form.id(), today.minusDays(Math.min(span, 30) - 1), today).stream()
            .sorted(Comparator.comparing(FormNumbers.Day::day).reversed())
            .filter(day -> day.views() > 0)
            .map(NumbersPages::day)
            .toList());
  }

  private static String line(Numbers n, int span) {
    if (n.views() == 0) {
      return "Nobody has looked at it in the last %d days.".formatted(span);
    }
    return "%s in the last %d days: %s began to fill it in, and %s of all sent it."
        .formatted(
            Words.counted(n.views(), "view", "views"),
            span,
            Words.count(n.starts()),
            Words.percent(n.sent(), n.views()));
  }

  private static FormNumbersPage.Chip chip(String path, int span, int chosen) {
    var text = span == 365 ? "12 months" : span + " days";
    return new FormNumbersPage.Chip(text, path + "/statistics?days=" + span, span == chosen);
  }

  private static List<Figure> figures(Numbers n, String path) {
    return List.of(
        new Figure(
            "Views",
            Words.count(n.views()),
            "Showings of the form, told by the page itself: no cookie, and no robots without scripts.",
            null,
            null),
        new Figure(
            "Started",
            Words.count(n.starts()),
            "Of these, showings in which somebody typed into a field.",
            null,
            Words.percent(n.starts(), n.views()) + " of views"),
        new Figure(
            "Sent",
            Words.count(n.sent()),
            "Of these, showings that were sent and taken.",
            null,
            Words.percent(n.sent(), n.starts()) + " of started"),
        new Figure("Rate", Words.percent(n.sent(), n.views()), "Sent, of all views.", null, null),
        new Figure(
            "Submissions",
            Words.count(n.taken()),
            "What became part of a person's history, also from forms that are not on our pages.",
            path + "/submissions?state=taken",
            n.pending() == 0 ? null : Words.count(n.pending()) + " not confirmed yet"));
  }

  private static List<Figure> refused(Numbers n, String path) {
    return List.of(
        new Figure(
            "Looked like spam",
            Words.count(n.spam()),
            "Set aside for you to look at; nothing is thrown away unseen.",
            path + "/submissions?state=quarantined",
            null),
        new Figure(
            "Asked to compute",
            Words.count(n.challenged()),
            "How often a browser had to do a moment of work before its form was taken.",
            null,
            null),
        new Figure(
            "Too many at once",
            Words.count(n.limited()),
            "Turned away with the request to come back in some seconds.",
            null,
            null),
        new Figure(
            "Unwanted addresses",
            Words.count(n.addresses()),
            "Throw-away or private addresses that this form does not take.",
            null,
            null));
  }

  private static @Nullable String worst(Form form, List<Stop> stops) {
    return stops.stream()
        .max(Comparator.comparingLong(Stop::count))
        .map(stop -> "Most of those who stop do so at “" + label(form, stop.field()) + "”.")
        .orElse(null);
  }

  private static List<FormNumbersPage.Stop> stops(Form form, List<Stop> stops) {
    var counts = stops.stream().collect(Collectors.toMap(Stop::field, Stop::count));
    var all = stops.stream().mapToLong(Stop::count).sum();
    var most = stops.stream().mapToLong(Stop::count).max().orElse(0);
    return form.definition().fields().stream()
        .filter(field -> !field.isHidden())
        .map(Field::key)
        .map(
            key ->
                new FormNumbersPage.Stop(
                    label(form, key),
                    Words.count(counts.getOrDefault(key, 0L)),
                    Words.percent(counts.getOrDefault(key, 0L), all),
                    String.valueOf(counts.getOrDefault(key, 0L)),
                    String.valueOf(Math.max(1, most))))
        .toList();
  }

  static String label(Form form, String key) {
    var field = form.definition().field(key);
    var label =
        field == null ? "" : form.definition().say(field.label(), form.definition().language());
    var usual = tandem.people.ProfileField.ofKey(key);
    return !label.isEmpty() ? label : usual == null ? key : usual.label();
  }

  private static FormNumbersPage.Day day(FormNumbers.Day day) {
    return new FormNumbersPage.Day(
        Words.day(day.day()),
        Words.count(day.views()),
        Words.count(day.sent()),
        Words.percent(day.sent(), day.views()));
  }
}
