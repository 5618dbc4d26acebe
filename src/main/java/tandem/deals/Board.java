package tandem.deals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /** "37 open deals worth €412,000; weighted by the chance of each stage €190,300." */
  String line() {
    if (sums.isEmpty()) {
      return "No open deals here.";
    }
    var line = Words.counted(count(sums), "open deal", "open deals");
    var worth = own(sums, Sum::worth);
    if (worth != null) {
      line +=
          " worth %s; weighted by the chance of each stage %s"
              .formatted(worth, own(sums, Sum::likely));
    }
    var others = others(sums);
    return line + (others == null ? "." : ". In other currencies: " + others + ".");
  }

  /** "5 have stalled"; null: none has. */
  @Nullable String stalled() {
    var stalled = sums.stream().mapToLong(Sum::stalled).sum();
    return stalled == 0 ? null : Words.counted(stalled, "has", "have") + " stalled";
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
        Words.orNothing(own(own, Sum::worth)),
        others(own),
        Words.percent(stage.probability().movePointRight(3).longValue(), 1000),
        shown,
        hidden > 0 ? Words.count(hidden) : null);
  }

  private BoardPage.Card card(DealRow row) {
    return new BoardPage.Card(
        row.id().toString(),
        row.name(),
        row.company() == null ? row.person() : row.person() + " · " + row.company(),
        row.amount() == null ? null : Words.money(row.amount(), row.currency()),
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

  /** In the currency that sums are shown in; null: nothing is known to be worth any. */
  private @Nullable String own(List<Sum> sums, Function<Sum, BigDecimal> part) {
    return sums.stream()
        .filter(sum -> sum.currency().equals(currency))
        .map(part)
        .reduce(BigDecimal::add)
        .filter(total -> total.signum() > 0)
        .map(total -> inWords(total, currency))
        .orElse(null);
  }

  /** Told apart, for they cannot be added; null: there are none. */
  private @Nullable String others(List<Sum> sums) {
    var totals = new TreeMap<String, BigDecimal>();
    sums.stream()
        .filter(sum -> !sum.currency().equals(currency) && sum.worth().signum() > 0)
        .forEach(sum -> totals.merge(sum.currency(), sum.worth(), BigDecimal::add));
    var parts = new ArrayList<String>();
    totals.forEach((code, total) -> parts.add(inWords(total, code)));
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  /** Nobody counts the cents of a pipeline. */
  private static String inWords(BigDecimal total, String currency) {
    return Words.money(total.setScale(0, RoundingMode.HALF_UP), currency);
  }
}
