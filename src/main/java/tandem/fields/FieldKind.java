package tandem.fields;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a field holds, and the one form in which a value of it is kept. */
public enum FieldKind {
  TEXT("Text"),
  NUMBER("Number"),
  DATE("Date"),
  CHOICE("Choice"),
  YES_NO("Yes or no"),
  MONEY("Money"),
  LINK("Link");

  private static final int LONGEST = 10_000;
  private static final int LONGEST_LINK = 2_000;
  private static final Pattern NUMERAL = Pattern.compile("[-+]?\\d{1,20}(\\.\\d{1,10})?");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ].*)?");
  private static final Pattern SUM =
      Pattern.compile("([-+]?\\d{1,14}(?:\\.\\d{1,2})?)(?: ?([A-Za-z]{3}))?");
  private static final Pattern SUM_AFTER =
      Pattern.compile("([A-Za-z]{3}) ?([-+]?\\d{1,14}(?:\\.\\d{1,2})?)");
  private static final Set<String> YES = Set.of("true", "yes", "y", "1", "on", "ja", "oui", "sí");
  private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "nein", "non");

  private final String label;

  FieldKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * The value as it is kept.
   *
   * @param choices of a choice
   * @param currency of an amount that names none
   */
  public Reading read(String raw, List<String> choices, String currency) {
    var text = raw.strip();
    if (text.isEmpty()) {
      return new Reading.Nothing();
    }
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      return new Reading.Refused("is longer than 10000 characters or contains a NUL character");
    }
    return switch (this) {
      case TEXT -> new Reading.Value(text);
      case NUMBER -> number(text);
      case DATE -> date(text);
      case CHOICE -> choice(text, choices);
      case YES_NO -> yesNo(text);
      case MONEY -> money(text, currency);
      case LINK -> link(text);
    };
  }

  private static Reading number(String text) {
    return NUMERAL.matcher(text).matches()
        ? new Reading.Value(plain(new BigDecimal(text)))
        : new Reading.Refused("must be a number such as 1234.5");
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Reading date(String text) {
    var day = DAY.matcher(text);
    try {
      return day.matches() && !day.group(1).startsWith("0000")
          ? new Reading.Value(LocalDate.parse(day.group(1)).toString())
          : new Reading.Refused("must be a day such as 2026-01-31");
    } catch (DateTimeException e) {
      return new Reading.Refused("must be a day that exists, such as 2026-01-31");
    }
  }

  private static Reading choice(String text, List<String> choices) {
    return choices.stream()
        .filter(choice -> choice.equalsIgnoreCase(text))
        .findFirst()
        .<Reading>map(Reading.Value::new)
        .orElseGet(() -> new Reading.Refused("must be one of " + String.join(", ", choices)));
  }

  private static Reading yesNo(String text) {
    var word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return new Reading.Value("true");
    }
    return NO.contains(word)
        ? new Reading.Value("false")
        : new Reading.Refused("must be yes or no");
  }

  private static Reading money(String text, String currency) {
    var sum = SUM.matcher(text);
    var after = SUM_AFTER.matcher(text);
    if (sum.matches()) {
      return money(new BigDecimal(sum.group(1)), sum.group(2) == null ? currency : sum.group(2));
    }
    return after.matches()
        ? money(new BigDecimal(after.group(2)), after.group(1))
        : new Reading.Refused("must be an amount such as 12.50 EUR");
  }

  private static Reading money(BigDecimal amount, String currency) {
    var code = currency.toUpperCase(Locale.ROOT);
    return isCurrency(code)
        ? new Reading.Value(amount.setScale(2).toPlainString() + " " + code)
        : new Reading.Refused("names a currency that does not exist; write 12.50 EUR");
  }

  private static boolean isCurrency(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode().equals(code);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Reading link(String text) {
    var link = uri(text.contains("://") ? text : "https://" + text);
    if (link == null || text.length() > LONGEST_LINK) {
      return new Reading.Refused("must be an address such as https://www.example.com");
    }
    return new Reading.Value(link.toString());
  }

  private static @Nullable URI uri(String text) {
    try {
      var uri = new URI(text);
      var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      var isWeb = scheme.equals("http") || scheme.equals("https");
      return isWeb && uri.getHost() != null && uri.getHost().contains(".") ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
