package tandem.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.Roi;
import tandem.platform.Money;

/**
 * All that was counted for a period, and what follows from it.
 *
 * @param currency the company's
 * @param tallies by source
 * @param earnings by source and currency
 * @param costs of all campaigns
 * @param cycleDays null where no deal was won
 */
record Facts(
    Period period,
    String currency,
    List<Tally> tallies,
    List<Earning> earnings,
    List<CampaignTotals.Costs> costs,
    @Nullable Double cycleDays) {

  Tally total() {
    return tallies.stream().reduce(Tally.NONE, Tally::plus);
  }

  Summary summary() {
    var total = total();
    var revenue = Sums.revenue(earnings);
    var spend = spend();
    var ours = earnings.stream().filter(e -> currency.equals(e.currency())).toList();
    var deals = sum(ours.stream().map(Earning::deals).toList());
    return new Summary(
        period.from(),
        period.to(),
        currency,
        total.leads(),
        total.mqls(),
        total.accepted(),
        total.won(),
        new Rate(total.won(), total.leads()).share(),
        earnings.stream().mapToLong(Earning::purchases).sum(),
        revenue.in(currency),
        deals,
        sum(ours.stream().map(Earning::bought).toList()),
        per(deals, ours.stream().mapToLong(Earning::valued).sum()),
        cycleDays == null ? null : BigDecimal.valueOf(cycleDays).setScale(1, RoundingMode.HALF_UP),
        spend.in(currency),
        per(spend.in(currency), total.leads()),
        per(spend.in(currency), total.accepted()),
        Roi.of(revenue.in(currency), spend.in(currency), !revenue.apart(currency).isEmpty()),
        apart(revenue, spend));
  }

  /** The source with the most leads first; that of nobody said last among equals. */
  List<SourceRow> sources() {
    var leads = new HashMap<@Nullable String, Tally>();
    var earned = new HashMap<@Nullable String, List<Earning>>();
    tallies.forEach(tally -> leads.put(tally.key(), tally));
    for (var earning : earnings) {
      earned.computeIfAbsent(earning.key(), _ -> new ArrayList<>()).add(earning);
    }
    return Stream.concat(leads.keySet().stream(), earned.keySet().stream())
        .distinct()
        .map(
            key ->
                source(
                    key, leads.getOrDefault(key, Tally.NONE), earned.getOrDefault(key, List.of())))
        .sorted(
            Comparator.comparingLong(SourceRow::leads)
                .reversed()
                .thenComparing(SourceRow::source, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private SourceRow source(@Nullable String key, Tally tally, List<Earning> earned) {
    var revenue = Sums.revenue(earned);
    return new SourceRow(
        key,
        tally.leads(),
        tally.mqls(),
        tally.accepted(),
        tally.won(),
        new Rate(tally.won(), tally.leads()).share(),
        earned.stream().mapToLong(Earning::purchases).sum(),
        revenue.in(currency),
        revenue.apart(currency));
  }

  private Sums spend() {
    return Sums.of(costs.stream().map(cost -> new Money(cost.spend(), cost.currency())).toList());
  }

  private List<Summary.Apart> apart(Sums revenue, Sums spend) {
    var others = new TreeSet<String>();
    revenue.apart(currency).forEach(money -> others.add(money.currency()));
    spend.apart(currency).forEach(money -> others.add(money.currency()));
    return others.stream()
        .map(other -> new Summary.Apart(other, revenue.in(other), spend.in(other)))
        .toList();
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private static @Nullable BigDecimal per(BigDecimal sum, long count) {
    return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
  }
}
