package tandem.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.access.Caller;
import tandem.campaigns.page.CampaignPage;
import tandem.campaigns.page.CampaignPage.Fact;
import tandem.platform.Refusal;
import tandem.web.NotFound;
import tandem.web.Words;

/** Makes the page of one campaign. */
@Component
class CampaignPages {

  private static final int MOST_PROBLEMS = 50;

  private final Campaigns campaigns;
  private final CampaignQueries queries;
  private final CampaignResults results;
  private final Clock clock;

  CampaignPages(
      Campaigns campaigns, CampaignQueries queries, CampaignResults results, Clock clock) {
    this.campaigns = campaigns;
    this.queries = queries;
    this.results = results;
    this.clock = clock;
  }

  Campaign found(CampaignId id) {
    return campaigns.find(id).orElseThrow(() -> new NotFound("campaign"));
  }

  CampaignPage of(CampaignId id, LinkForm link, SpendAttempt attempt, Caller caller) {
    var plan = found(id).plan();
    var result = results.sinceEver().getOrDefault(id, CampaignResult.NOTHING);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var days = queries.days(id);
    var state = Shown.state(plan, today);
    return new CampaignPage(
        "/campaigns/" + id,
        plan.name(),
        line(plan, result),
        state.word(),
        state.tone(),
        facts(plan),
        Shown.budget(queries.spent(id), plan),
        CampaignFigures.of(id, plan.currency(), result),
        days.reversed().stream().map(day -> day(day, plan.currency())).toList(),
        Words.counted(days.size(), "day", "days"),
        SpendChart.of(days, plan.currency()),
        link.link(plan),
        spend(attempt, plan, today),
        CampaignsController.mayChange(caller));
  }

  private static String line(CampaignPlan plan, CampaignResult result) {
    return "%s through %s: %s and %s so far."
        .formatted(
            plan.objective().label(),
            plan.channel().label().toLowerCase(Locale.ROOT),
            Words.counted(result.leads(), "lead", "leads"),
            Words.counted(result.purchases(), "purchase", "purchases"));
  }

  private static List<Fact> facts(CampaignPlan plan) {
    return List.of(
        new Fact("Objective", plan.objective().label()),
        new Fact("Channel", plan.channel().label()),
        new Fact("Runs", Shown.dates(plan)),
        new Fact("Budget", Words.money(plan.budget(), plan.currency())),
        new Fact("utm_campaign", plan.utmCampaign()));
  }

  private static CampaignPage.Day day(DaySpend day, String currency) {
    return new CampaignPage.Day(
        day.day().toString(), Words.day(day.day()), Words.money(day.amount(), currency));
  }

  private static CampaignPage.SpendForm spend(
      SpendAttempt attempt, CampaignPlan plan, LocalDate today) {
    var day = attempt.typed().day();
    return new CampaignPage.SpendForm(
        day == null ? today.toString() : day,
        attempt.typed().amount(),
        plan.currency(),
        attempt.refusals(),
        problems(attempt.problems()));
  }

  private static List<String> problems(List<Refusal> all) {
    var shown = all.stream().limit(MOST_PROBLEMS).map(CampaignPages::sentence).toList();
    var rest = all.size() - shown.size();
    return rest == 0
        ? shown
        : Stream.concat(shown.stream(), Stream.of("And %d more.".formatted(rest))).toList();
  }

  private static String sentence(Refusal refusal) {
    return refusal.field().isEmpty()
        ? refusal.reason()
        : Character.toUpperCase(refusal.field().charAt(0))
            + refusal.field().substring(1)
            + " "
            + refusal.reason()
            + ".";
  }
}
