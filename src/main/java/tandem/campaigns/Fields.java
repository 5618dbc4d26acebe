package tandem.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.platform.Refusal;

/**
 * Reads what somebody told, field by field, so that every refusal is found and not only the first.
 */
final class Fields {

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Z]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final List<Refusal> refusals = new ArrayList<>();

  List<Refusal> refusals() {
    return refusals;
  }

  void refuse(String field, String reason) {
    refusals.add(new Refusal(field, reason));
  }

  @Nullable String text(String field, @Nullable String told, int longest) {
    if (told == null || told.isBlank()) {
      refuse(field, "is missing");
      return null;
    }
    if (told.length() > longest || CONTROL.matcher(told).find()) {
      refuse(field, "must be one line of at most %d characters".formatted(longest));
    }
    return told.strip();
  }

  /** By the constant's name or its word, whatever the case and the signs between. */
  <E extends Enum<E>> @Nullable E choice(
      String field, @Nullable String told, E[] all, Function<E, String> word) {
    if (told == null || told.isBlank()) {
      refuse(field, "is missing");
      return null;
    }
    var meant = letters(told);
    for (var one : all) {
      if (letters(one.name()).equals(meant) || letters(word.apply(one)).equals(meant)) {
        return one;
      }
    }
    var known = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
    refuse(field, "must be one of " + known);
    return null;
  }

  private static String letters(String text) {
    return NOT_A_LETTER.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
  }

  /** Null where nothing was told. */
  @Nullable BigDecimal amount(
      String field, @Nullable String told, Function<String, @Nullable BigDecimal> reader) {
    if (told == null || told.isBlank()) {
      return null;
    }
    var amount = reader.apply(told);
    if (amount == null) {
      refuse(field, "must be a sum such as 1234.50");
    } else if (amount.signum() < 0) {
      refuse(field, "must not be below zero");
    }
    return amount;
  }

  /** Null where nothing was told. */
  @Nullable LocalDate day(String field, @Nullable String told) {
    if (told == null || told.isBlank()) {
      return null;
    }
    var day = Day.read(told);
    if (day == null) {
      refuse(field, "must be a day such as 2026-01-31");
    }
    return day;
  }

  String currency(String field, @Nullable String told, String usual) {
    if (told == null || told.isBlank()) {
      return usual;
    }
    try {
      return Currency.getInstance(told.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      refuse(field, "must be a currency's three letters, such as " + usual);
      return usual;
    }
  }
}
