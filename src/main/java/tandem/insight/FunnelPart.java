package tandem.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.insight.page.InsightPage.Funnel;
import tandem.insight.page.InsightPage.Linked;
import tandem.insight.page.InsightPage.Step;
import tandem.web.Words;

/** Shows where leads are lost between the first step and the last. */
record FunnelPart(Tally tally, Behind behind) {

  /**
   * One step.
   *
   * @param on how many of them are counted in a later step
   * @param left null at the last step, where everybody has arrived
   */
  private record Stretch(
      Figure figure, long people, long on, @Nullable Figure left, String definition) {

    long lost() {
      return people - on;
    }
  }

  /** A bar of the chart. */
  record Bar(String name, long all, long on, String shown, String words) {}

  /** What static/ui/chart.js draws. */
  record Chart(String kind, List<Bar> steps) {}

  Funnel funnel() {
    var stretches = stretches();
    return new Funnel(
        answer(stretches),
        Json.of(new Chart("funnel", stretches.stream().map(FunnelPart::bar).toList())),
        stretches.stream().map(this::step).toList());
  }

  private List<Stretch> stretches() {
    return List.of(
        new Stretch(
            Figure.LEADS,
            tally.leads(),
            tally.leadsOn(),
            Figure.LEADS_LEFT,
            "People who became known to us in the period."),
        new Stretch(
            Figure.MQLS,
            tally.mqls(),
            tally.mqlsOn(),
            Figure.MQLS_LEFT,
            "Of these leads, those who have since met the agreement of marketing and sales (MQL)."),
        new Stretch(
            Figure.ACCEPTED,
            tally.accepted(),
            tally.acceptedOn(),
            Figure.ACCEPTED_LEFT,
            "Of these leads, those whom sales has since accepted."),
        new Stretch(
            Figure.WON,
            tally.won(),
            tally.won(),
            null,
            "Of these leads, those with a deal that has since been won."));
  }

  private static String answer(List<Stretch> stretches) {
    var losing = Stream.of(stretches.get(0), stretches.get(1), stretches.get(2));
    var worst = losing.max(Comparator.comparingLong(Stretch::lost)).orElseThrow();
    if (worst.lost() == 0) {
      return "Nobody stayed behind at any step.";
    }
    return "Most stay behind as %s: %s of %s (%s) have gone no further so far."
        .formatted(
            worst.figure().label().toLowerCase(Locale.ROOT),
            Words.count(worst.lost()),
            Words.count(worst.people()),
            Words.percent(worst.lost(), worst.people()));
  }

  private static Bar bar(Stretch stretch) {
    var words =
        stretch.left() == null
            ? Words.counted(stretch.people(), "lead", "leads") + " won"
            : "%s: %s went further,\n%s (%s) did not so far"
                .formatted(
                    stretch.figure().label(),
                    Words.count(stretch.on()),
                    Words.count(stretch.lost()),
                    Words.percent(stretch.lost(), stretch.people()));
    return new Bar(
        stretch.figure().label(),
        stretch.people(),
        stretch.on(),
        Words.count(stretch.people()),
        words);
  }

  private Step step(Stretch stretch) {
    var left = stretch.left();
    return new Step(
        stretch.figure().label(),
        stretch.definition(),
        new Linked(Words.count(stretch.people()), behind.people(stretch.figure())),
        Words.percent(stretch.people(), tally.leads()),
        left == null ? null : new Linked(Words.count(stretch.lost()), behind.people(left)),
        left == null ? "" : Words.percent(stretch.lost(), stretch.people()));
  }
}
