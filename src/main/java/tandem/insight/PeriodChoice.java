package tandem.insight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;
import tandem.web.BadValue;
import tandem.web.Refusals;
import tandem.web.Words;

/**
 * The period that somebody picked on a page.
 *
 * @param preset null: by its days
 * @param from what stands in the field
 * @param to what stands in the field
 */
record PeriodChoice(
    Period period, @Nullable Preset preset, String from, String to, Refusals refusals) {

  /** What most people ask for. */
  enum Preset {
    LAST_30_DAYS("30d", "Last 30 days"),
    LAST_90_DAYS("90d", "Last 90 days"),
    THIS_YEAR("year", "This year"),
    LAST_12_MONTHS("12m", "Last 12 months"),
    ALL_TIME("all", "All time");

    private final String key;
    private final String label;

    Preset(String key, String label) {
      this.key = key;
      this.label = label;
    }

    String key() {
      return key;
    }

    String label() {
      return label;
    }

    Period on(LocalDate today) {
      return switch (this) {
        case LAST_30_DAYS -> new Period(today.minusDays(29), today);
        case LAST_90_DAYS -> new Period(today.minusDays(89), today);
        case THIS_YEAR -> new Period(today.withDayOfYear(1), today);
        case LAST_12_MONTHS -> new Period(today.minusYears(1).plusDays(1), today);
        case ALL_TIME -> Period.EVER;
      };
    }

    static @Nullable Preset of(@Nullable String key) {
      for (var preset : values()) {
        if (preset.key.equals(key)) {
          return preset;
        }
      }
      return null;
    }
  }

  static PeriodChoice of(Preset preset, LocalDate today) {
    var period = preset.on(today);
    return new PeriodChoice(period, preset, text(period.from()), text(period.to()), Refusals.NONE);
  }

  /**
   * From the fields of a form; where they cannot be understood, the last twelve months are shown
   * and what is wrong.
   */
  static PeriodChoice typed(String from, String to, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    var first = day("from", from, refusals);
    var last = day("to", to, refusals);
    if (refusals.isEmpty()) {
      try {
        return new PeriodChoice(Period.of(first, last), null, from, to, Refusals.NONE);
      } catch (BadValue e) {
        refusals.add(new Refusal("to", "must not lie before the first day"));
      }
    }
    var shown = Preset.LAST_12_MONTHS.on(today);
    return new PeriodChoice(shown, null, from, to, new Refusals(List.copyOf(refusals)));
  }

  private static @Nullable LocalDate day(String field, String text, List<Refusal> refusals) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      refusals.add(new Refusal(field, "must be a day such as 2026-01-31"));
      return null;
    }
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** " from 1 Jan 2026 to 31 Mar 2026", " until 31 Mar 2026"; empty for all time. */
  static String words(Period period) {
    if (period.from() == null) {
      return period.to() == null ? "" : " until " + Words.day(period.to());
    }
    return period.to() == null
        ? " since " + Words.day(period.from())
        : " from %s to %s".formatted(Words.day(period.from()), Words.day(period.to()));
  }
}
