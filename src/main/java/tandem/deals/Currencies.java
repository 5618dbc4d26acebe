package tandem.deals;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.web.Option;

/** The currencies that a form offers; the API takes every one of ISO 4217. */
final class Currencies {

  private static final List<String> COMMON =
      List.of(
          "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP",
          "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "MAD", "MXN",
          "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PLN", "RON", "RSD", "SAR", "SEK", "SGD", "THB",
          "TRY", "TWD", "UAH", "USD", "VND", "ZAR");

  private Currencies() {}

  /**
   * @param chosen is among them, whatever it is
   */
  static List<Option> choices(@Nullable String chosen) {
    return Stream.concat(COMMON.stream(), Stream.of(Objects.requireNonNullElse(chosen, "EUR")))
        .filter(code -> !code.isBlank())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .map(code -> new Option(code, label(code)))
        .toList();
  }

  private static String label(String code) {
    try {
      return code + " · " + Currency.getInstance(code).getDisplayName(Locale.UK);
    } catch (IllegalArgumentException e) {
      return code;
    }
  }
}
