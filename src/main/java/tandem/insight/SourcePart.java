package tandem.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.insight.page.InsightPage.Linked;
import tandem.insight.page.InsightPage.Source;
import tandem.insight.page.InsightPage.Sources;
import tandem.people.SourceName;
import tandem.web.Words;

/** Shows which sources turn leads into customers, and how sure that is. */
record SourcePart(List<SourceRow> rows, Tally total, String currency, Behind behind) {

  /** More dots than this are no picture any more; the table has them all. */
  private static final int MOST_DOTS = 12;

  /** A dot with its interval. */
  record Dot(String name, double share, double low, double high, String shown, String words) {}

  /** What static/ui/chart.js draws. */
  record Chart(String kind, List<Dot> rows, double whole, String wholeWords) {}

  Sources sources() {
    var dots = withLeads().limit(MOST_DOTS).toList();
    var left = withLeads().count() - dots.size();
    return new Sources(
        answer(),
        dots.size() < 2 ? null : Json.of(chart(dots)),
        left == 0
            ? ""
            : "The %d sources with the most leads; the table has all.".formatted(MOST_DOTS),
        rows.stream().map(this::source).toList());
  }

  private Stream<SourceRow> withLeads() {
    return rows.stream().filter(row -> row.leads() > 0);
  }

  private Chart chart(List<SourceRow> dots) {
    var whole = new Rate(total.won(), total.leads());
    return new Chart(
        "rates",
        dots.stream()
            .sorted(Comparator.comparingDouble((SourceRow row) -> share(row.rate())).reversed())
            .map(SourcePart::dot)
            .toList(),
        share(whole),
        "all " + percent(share(whole)));
  }

  private static Dot dot(SourceRow row) {
    var rate = row.rate();
    var words =
        "%s: %s of %s won (%s)\nTrue rate likely %s"
            .formatted(
                name(row),
                Words.count(row.won()),
                Words.count(row.leads()),
                Words.percent(row.won(), row.leads()),
                between(rate));
    return new Dot(name(row), share(rate), rate.low(), rate.high(), percent(share(rate)), words);
  }

  /** Names the source that is best even if it was lucky: the one whose interval begins highest. */
  private String answer() {
    var best =
        withLeads()
            .filter(row -> row.source() != null && row.won() > 0)
            .max(Comparator.comparingDouble(row -> row.rate().low()));
    return best.map(
            row ->
                "%s does it most surely: %s of %s were won (%s), and the true rate is likely %s."
                    .formatted(
                        Numbers.quoted(name(row)),
                        Words.count(row.won()),
                        Words.counted(row.leads(), "lead", "leads"),
                        Words.percent(row.won(), row.leads()),
                        between(row.rate())))
        .orElse("No lead with a known source has been won so far.");
  }

  private Source source(SourceRow row) {
    var here = behind.source(row.source());
    return new Source(
        name(row),
        new Linked(Words.count(row.leads()), here.people(Figure.LEADS)),
        new Linked(Words.count(row.mqls()), here.people(Figure.MQLS)),
        new Linked(Words.count(row.accepted()), here.people(Figure.ACCEPTED)),
        new Linked(Words.count(row.won()), here.people(Figure.WON)),
        Words.percent(row.won(), row.leads()),
        row.leads() == 0 ? "" : between(row.rate()),
        new Linked(Words.count(row.purchases()), here.revenue(RevenueKind.PURCHASES)),
        new Linked(Words.money(row.revenue(), currency), here.revenue(RevenueKind.ALL)),
        Numbers.apart(row.otherCurrencies()));
  }

  static String name(@Nullable String source) {
    return source == null ? "Not known" : SourceName.of(source);
  }

  private static String name(SourceRow row) {
    return name(row.source());
  }

  private static double share(Rate rate) {
    return rate.whole() == 0 ? 0 : (double) rate.part() / rate.whole();
  }

  /** "10.8–14.0%". */
  private static String between(Rate rate) {
    return percent(rate.low()).replace("%", "–") + percent(rate.high());
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP) + "%";
  }
}
