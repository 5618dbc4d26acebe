package tandem.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.insight.page.InsightPage.Campaign;
import tandem.insight.page.InsightPage.Campaigns;
import tandem.insight.page.InsightPage.Linked;
import tandem.web.Words;

/** Shows which campaigns paid off. */
record CampaignPart(List<CampaignRow> rows, Behind behind) {

  Campaigns campaigns() {
    var shown = rows.stream().filter(CampaignRow::happened).toList();
    return new Campaigns(
        answer(shown),
        shown.stream().map(this::campaign).toList(),
        idle(rows.size() - shown.size()));
  }

  private static String answer(List<CampaignRow> shown) {
    return shown.stream()
        .filter(row -> row.roi() != null)
        .max(Comparator.comparing(row -> Objects.requireNonNull(row.roi()).value()))
        .map(
            best ->
                "%s returned most on what it cost: %s for %s spent (%s)."
                    .formatted(
                        Numbers.quoted(best.name()),
                        Words.money(best.revenue(), best.currency()),
                        Words.money(best.spend(), best.currency()),
                        Numbers.roi(best.roi())))
        .orElse("No spend was entered for these days, so there is no return to compare yet.");
  }

  private static @Nullable String idle(int count) {
    return count == 0
        ? null
        : Words.counted(count, "campaign", "campaigns")
            + " cost and brought nothing in this period.";
  }

  private Campaign campaign(CampaignRow row) {
    var here = behind.campaign(row.id());
    var currency = row.currency();
    var roi = row.roi();
    return new Campaign(
        "/campaigns/" + row.id(),
        row.name(),
        row.objective().label(),
        Words.money(row.spend(), currency),
        new Linked(Words.count(row.leads()), here.people(Figure.LEADS)),
        Words.money(row.costPerLead(), currency),
        new Linked(Words.count(row.accepted()), here.people(Figure.ACCEPTED)),
        Words.money(row.costPerAcceptedLead(), currency),
        new Linked(Words.count(row.purchases()), here.revenue(RevenueKind.PURCHASES)),
        new Linked(Words.money(row.revenue(), currency), here.revenue(RevenueKind.ALL)),
        Numbers.apart(row.otherCurrencies()),
        Numbers.roi(roi),
        roi != null && roi.loses());
  }
}
