package tandem.deals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.access.Caller;
import tandem.deals.BoardQueries.Sum;
import tandem.deals.page.BoardPage;
import tandem.web.Words;

/**
 * Makes the board's page of what was read.
 *
 * @param currency the one that sums are shown in; others are told apart
 */
record Board(
    Pipeline pipeline,
    List<DealRow> cards,
    List<Sum> sums,
    String currency,
    Caller caller,
    Instant now) {

  /** "37 open deals worth €412,000, of which €190,300 are likely. 5 have stalled." */
  String line() {
    var deals = count(sums);
    if (deals == 0) {
      return "No open deals here.";
    }
    var line = new StringBuilder(Words.counted(deals, "open deal", "open deals"));
    var worth = total(sums, Sum::worth);
    if (!worth.isEmpty()) {
      line.append(" worth ").append(inWords(worth));
      line.append("; weighted by the chance of each stage ")
          .append(inWords(total(sums, Sum::likely)));
    }
    var stalled = sums.stream().mapToLong(Sum::stalled).sum();
    line.append(stalled == 0 ? "." : ". " + Words.counted(stalled, "has", "have") + " stalled.");
    return line.toString();
  }

  List<BoardPage.Column> columns() {
    return pipeline.stages().stream().map(this::column).toList();
  }

  private BoardPage.Column column(PipelineStage stage) {
    var own = sums.stream().filter(sum -> sum.stage().equals(stage.code())).toList();
    var shown = cards.stream().filter(card -> card.stage().equals(stage)).map(this::card).toList();
    var hidden = count(own) - shown.size();
    return new BoardPage.Column(
        stage.code(),
        stage.name(),
        Words.count(count(own)),
        inWords(total(own, Sum::worth)),
        Words.percent(stage.probability().movePointRight(3).longValue(), 1000),
        shown,
        hidden > 0 ? Words.count(hidden) : null);
  }

  private BoardPage.Card card(DealRow row) {
    return new BoardPage.Card(
        row.id().toString(),
        row.name(),
        row.company() == null ? row.person() : row.person() + " · " + row.company(),
        Words.money(row.amount(), row.currency()),
        Words.span(Duration.between(row.stageSince(), now)),
        Words.exact(row.stageSince()),
        row.stalled(now) ? stalled(row.stage()) : null,
        row.owner(),
        row.owner() == null ? null : Words.initials(row.owner()),
        row.changeableBy(caller));
  }

  private static @Nullable String stalled(PipelineStage stage) {
    return "Longer than twice the usual %s in %s"
        .formatted(Words.counted(stage.usualDays(), "day", "days"), stage.name());
  }

  private static long count(List<Sum> sums) {
    return sums.stream().mapToLong(Sum::deals).sum();
  }

  /** By currency, the reporting currency first; amounts of different currencies are never added. */
  private Map<String, BigDecimal> total(List<Sum> sums, Function<Sum, BigDecimal> part) {
    var others = new TreeMap<String, BigDecimal>();
    sums.stream()
        .filter(sum -> part.apply(sum).signum() > 0)
        .forEach(sum -> others.merge(sum.currency(), part.apply(sum), BigDecimal::add));
    var total = new LinkedHashMap<String, BigDecimal>();
    var first = others.remove(currency);
    if (first != null) {
      total.put(currency, first);
    }
    total.putAll(others);
    return total;
  }

  private static String inWords(Map<String, BigDecimal> total) {
    var parts = new ArrayList<String>();
    total.forEach((code, sum) -> parts.add(Words.money(sum, code)));
    return parts.isEmpty() ? Words.NOTHING : String.join(" and ", parts);
  }
}
