package tandem.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.insight.page.InsightPage;
import tandem.web.Words;

/** Makes the page of all numbers. */
@Component
class InsightPages {

  private final Insights insights;

  InsightPages(Insights insights) {
    this.insights = insights;
  }

  InsightPage of(PeriodChoice choice) {
    var period = choice.period();
    var facts = insights.facts(period);
    var campaigns = insights.campaigns(period);
    var summary = facts.summary();
    var behind = Behind.of(period);
    var total = facts.total();
    return new InsightPage(
        line(summary, period),
        presets(choice),
        new InsightPage.Days(choice.from(), choice.to(), choice.refusals()),
        Numbers.of(summary, behind),
        new FunnelPart(total, behind).funnel(),
        new SourcePart(facts.sources(), total, facts.currency(), behind).sources(),
        new CampaignPart(campaigns, behind).campaigns(),
        nothing(summary, campaigns),
        period.equals(Period.EVER));
  }

  /** Whether anybody came or bought in the period. */
  boolean empty(PeriodChoice.Preset preset, LocalDate today) {
    var summary = insights.facts(preset.on(today)).summary();
    return summary.leads() == 0 && summary.purchases() == 0;
  }

  private static boolean nothing(Summary summary, List<CampaignRow> campaigns) {
    return summary.leads() == 0
        && summary.purchases() == 0
        && campaigns.stream().noneMatch(CampaignRow::happened);
  }

  private static String line(Summary summary, Period period) {
    var came =
        "%s became known to us%s; %s of them (%s) have been won."
            .formatted(
                Words.counted(summary.leads(), "person", "people"),
                PeriodChoice.words(period),
                Words.count(summary.won()),
                Words.percent(summary.won(), summary.leads()));
    var money =
        " Their deals and %s brought %s; campaigns cost %s."
            .formatted(
                Words.counted(summary.purchases(), "purchase", "purchases"),
                Words.total(summary.revenue(), summary.currency()),
                Words.total(summary.spend(), summary.currency()));
    return came + money;
  }

  private static List<InsightPage.Preset> presets(PeriodChoice choice) {
    return Arrays.stream(PeriodChoice.Preset.values())
        .map(
            preset ->
                new InsightPage.Preset(
                    preset.label(), "/insight?period=" + preset.key(), preset == choice.preset()))
        .toList();
  }
}
