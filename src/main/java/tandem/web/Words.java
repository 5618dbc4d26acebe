package tandem.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says numbers, times and sums the way people read them. What is not there is "–". */
public final class Words {

  public static final String NOTHING = "–";

  private static final BigDecimal CENTS_UP_TO = BigDecimal.valueOf(1000);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private Words() {}

  /** "just now", "12 min ago", "in 3 hours", "yesterday", "5 days ago", then the day itself. */
  public static String ago(@Nullable Instant at, Instant now) {
    if (at == null) {
      return NOTHING;
    }
    var past = !at.isAfter(now);
    var distance = Duration.between(at, now).abs();
    if (distance.toSeconds() < 60) {
      return past ? "just now" : "in a moment";
    }
    if (distance.toDays() >= 14) {
      return day(at.atZone(ZoneOffset.UTC).toLocalDate());
    }
    var words = span(distance);
    return past ? words + " ago" : "in " + words;
  }

  /** A length of time in its largest unit: "12 min", "3 hours", "5 days". */
  public static String span(Duration length) {
    if (length.toMinutes() < 60) {
      return length.toMinutes() + " min";
    }
    if (length.toHours() < 24) {
      return counted(length.toHours(), "hour", "hours");
    }
    return counted(length.toDays(), "day", "days");
  }

  public static String exact(@Nullable Instant at) {
    return at == null ? NOTHING : EXACT.format(at);
  }

  /** All that {@code @template.ui.moment} needs. */
  public static Moment moment(@Nullable Instant at, Instant now) {
    return at == null ? Moment.NONE : new Moment(ago(at, now), exact(at), at.toString());
  }

  public static String day(@Nullable LocalDate day) {
    return day == null ? NOTHING : DAY.format(day);
  }

  /** "€12,400", "€12.50", "CHF 300": cents only where there are some. */
  public static String money(@Nullable BigDecimal amount, String currency) {
    if (amount == null) {
      return NOTHING;
    }
    var whole = amount.stripTrailingZeros().scale() <= 0;
    var format = NumberFormat.getNumberInstance(Locale.US);
    format.setMinimumFractionDigits(whole ? 0 : 2);
    format.setMaximumFractionDigits(whole ? 0 : 2);
    format.setRoundingMode(RoundingMode.HALF_UP);
    var sign = amount.signum() < 0 ? "−" : "";
    return sign + symbol(currency) + format.format(amount.abs());
  }

  /** "€12,401", "€12.50": nobody counts the cents of thousands. */
  public static String total(@Nullable BigDecimal amount, String currency) {
    return amount == null || amount.abs().compareTo(CENTS_UP_TO) < 0
        ? money(amount, currency)
        : money(amount.setScale(0, RoundingMode.HALF_UP), currency);
  }

  private static String symbol(String currency) {
    try {
      var symbol = Currency.getInstance(currency).getSymbol(Locale.US);
      return symbol.equals(currency) ? currency + "\u00a0" : symbol;
    } catch (IllegalArgumentException e) {
      return currency + "\u00a0";
    }
  }

  /** "8,000". */
  public static String count(long number) {
    return NumberFormat.getIntegerInstance(Locale.US).format(number);
  }

  /** "8,000", but from a hundred thousand on "about 1.2 million". */
  public static String about(long number) {
    if (number < 100_000) {
      return count(number);
    }
    if (number < 999_500) {
      return "about " + count(Math.round(number / 1000.0) * 1000);
    }
    var millions = BigDecimal.valueOf(number).movePointLeft(6).setScale(1, RoundingMode.HALF_UP);
    return "about " + millions.stripTrailingZeros().toPlainString() + " million";
  }

  /** "1 person", "43 people". */
  public static String counted(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** "10.5%"; "–" where there is nothing to take a part of. */
  public static String percent(long part, long whole) {
    if (whole == 0) {
      return NOTHING;
    }
    return BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }

  /** The text itself, or "–" where there is none. */
  public static String orNothing(@Nullable String text) {
    return text == null || text.isBlank() ? NOTHING : text;
  }

  /** At most two letters for a name: "AL" for Ada Lovelace. */
  public static String initials(String name) {
    var words = Stream.of(name.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    var chosen = words.size() < 2 ? words : List.of(words.getFirst(), words.getLast());
    return chosen.stream()
        .map(word -> Character.toString(word.codePointAt(0)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
