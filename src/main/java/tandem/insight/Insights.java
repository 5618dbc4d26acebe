package tandem.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.campaigns.CampaignId;
import tandem.campaigns.CampaignResult;
import tandem.campaigns.CampaignResults;
import tandem.platform.Settings;

/** Asks what worked. */
@Service
class Insights implements CampaignResults {

  private final SourceQueries sources;
  private final CampaignTotals campaigns;
  private final Settings settings;

  Insights(SourceQueries sources, CampaignTotals campaigns, Settings settings) {
    this.sources = sources;
    this.campaigns = campaigns;
    this.settings = settings;
  }

  @Transactional(readOnly = true)
  Facts facts(Period period) {
    return new Facts(
        period,
        settings.currency(),
        sources.tallies(period),
        sources.earnings(period),
        campaigns.costs(period),
        sources.cycleDays(period));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<CampaignId, CampaignResult> sinceEver() {
    return results(Period.EVER).entrySet().stream()
        .collect(Collectors.toMap(e -> CampaignId.of(e.getKey().id()), Map.Entry::getValue));
  }

  /** All campaigns, the costliest first. */
  @Transactional(readOnly = true)
  List<CampaignRow> campaigns(Period period) {
    return results(period).entrySet().stream()
        .map(entry -> CampaignRow.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Map<CampaignTotals.Costs, CampaignResult> results(Period period) {
    var tallies =
        campaigns.tallies(period).stream()
            .collect(Collectors.toMap(t -> Objects.requireNonNull(t.key()), Function.identity()));
    var earnings =
        campaigns.earnings(period).stream()
            .collect(Collectors.groupingBy(e -> Objects.requireNonNull(e.key())));
    var results = new LinkedHashMap<CampaignTotals.Costs, CampaignResult>();
    for (var cost : campaigns.costs(period)) {
      var tally = tallies.getOrDefault(cost.id(), Tally.NONE);
      results.put(cost, result(cost, tally, earnings.getOrDefault(cost.id(), List.of())));
    }
    return results;
  }

  private static CampaignResult result(
      CampaignTotals.Costs cost, Tally tally, List<Earning> earnings) {
    var revenue = Sums.revenue(earnings);
    return new CampaignResult(
        tally.leads(),
        tally.accepted(),
        earnings.stream().mapToLong(Earning::purchases).sum(),
        cost.spend(),
        revenue.in(cost.currency()),
        revenue.apart(cost.currency()));
  }
}
