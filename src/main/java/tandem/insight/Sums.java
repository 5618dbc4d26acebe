package tandem.insight;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tandem.platform.Money;

/** Sums that are kept apart by currency. */
record Sums(Map<String, BigDecimal> byCurrency) {

  static Sums of(Collection<Money> all) {
    var sums = new TreeMap<String, BigDecimal>();
    all.forEach(money -> sums.merge(money.currency(), money.amount(), BigDecimal::add));
    return new Sums(sums);
  }

  static Sums revenue(Collection<Earning> earnings) {
    return of(earnings.stream().flatMap(e -> money(e.revenue(), e.currency()).stream()).toList());
  }

  private static List<Money> money(BigDecimal amount, @Nullable String currency) {
    return currency == null ? List.of() : List.of(new Money(amount, currency));
  }

  BigDecimal in(String currency) {
    return byCurrency.getOrDefault(currency, new BigDecimal("0.00"));
  }

  /** What is in any other currency. */
  List<Money> apart(String currency) {
    return byCurrency.entrySet().stream()
        .filter(sum -> !sum.getKey().equals(currency) && sum.getValue().signum() != 0)
        .map(sum -> new Money(sum.getValue(), sum.getKey()))
        .toList();
  }
}
