package tandem.insight;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.campaigns.Roi;
import tandem.insight.page.InsightPage.Tile;
import tandem.platform.Money;
import tandem.web.Words;

/** The row of numbers at the head of the page, each with its definition. */
final class Numbers {

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Numbers() {}

  static List<Tile> of(Summary summary, Behind behind) {
    var currency = summary.currency();
    return List.of(
        new Tile(
            "Leads",
            Words.count(summary.leads()),
            "People who became known to us in the period.",
            behind.people(Figure.LEADS),
            null),
        new Tile(
            "Qualified",
            Words.count(summary.mqls()),
            "Leads of the period who have since met the agreement of marketing and sales (MQL).",
            behind.people(Figure.MQLS),
            Words.percent(summary.mqls(), summary.leads()) + " of leads"),
        new Tile(
            "Accepted",
            Words.count(summary.accepted()),
            "Leads of the period whom sales has since accepted.",
            behind.people(Figure.ACCEPTED),
            Words.percent(summary.accepted(), summary.leads()) + " of leads"),
        new Tile(
            "Won",
            Words.count(summary.won()),
            "Leads of the period with a deal that has since been won.",
            behind.people(Figure.WON),
            Words.percent(summary.won(), summary.leads()) + " of leads"),
        new Tile(
            "Purchases",
            Words.count(summary.purchases()),
            "Purchases in the period, whoever made them, less what was given back since. Bots are not counted.",
            behind.revenue(RevenueKind.PURCHASES),
            Words.total(summary.purchaseRevenue(), currency)),
        new Tile(
            "Revenue",
            Words.total(summary.revenue(), currency),
            "Won deals of the period's leads, plus the period's purchases less what was given back of them. Other currencies stand apart.",
            behind.revenue(RevenueKind.ALL),
            apart(
                summary.otherCurrencies().stream()
                    .map(a -> new Money(a.revenue(), a.currency()))
                    .toList())),
        new Tile(
            "Average deal",
            Words.total(summary.averageDealSize(), currency),
            "The mean amount of the won deals of the period's leads, where the amount is known.",
            behind.revenue(RevenueKind.DEALS),
            null),
        new Tile(
            "Sales cycle",
            days(summary),
            "From becoming known to the deal won: the median over the won deals of the period's leads.",
            behind.revenue(RevenueKind.DEALS),
            null),
        new Tile(
            "Spend",
            Words.total(summary.spend(), currency),
            "What all campaigns cost on the days of the period. Other currencies stand apart.",
            "/campaigns",
            apart(
                summary.otherCurrencies().stream()
                    .map(a -> new Money(a.spend(), a.currency()))
                    .toList())),
        new Tile(
            "Cost per lead",
            Words.total(summary.costPerLead(), currency),
            "Spend divided by leads, whether a campaign brought them or not.",
            behind.people(Figure.LEADS),
            null),
        new Tile(
            "Cost per accepted",
            Words.total(summary.costPerAcceptedLead(), currency),
            "Spend divided by the leads whom sales has accepted.",
            behind.people(Figure.ACCEPTED),
            null),
        new Tile(
            "Return on spend",
            roi(summary.roi()),
            "Revenue less spend, divided by spend. +100% means that every amount spent came back twice.",
            behind.revenue(RevenueKind.ALL),
            null));
  }

  static String roi(@Nullable Roi roi) {
    return roi == null ? Words.NOTHING : roi.words();
  }

  /** "and $500 apart"; null where nothing is. */
  static @Nullable String apart(List<Money> sums) {
    var words =
        sums.stream()
            .filter(sum -> sum.amount().signum() != 0)
            .map(sum -> Words.total(sum.amount(), sum.currency()))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? null : "and " + words + " apart";
  }

  /** A name inside a sentence: letters that run from right to left turn nothing else around. */
  static String quoted(String name) {
    return FIRST_STRONG_ISOLATE + name + POP_ISOLATE;
  }

  private static String days(Summary summary) {
    var days = summary.salesCycleDays();
    if (days == null) {
      return Words.NOTHING;
    }
    var words = days.stripTrailingZeros().toPlainString();
    return words.equals("1") ? "1 day" : words + " days";
  }
}
