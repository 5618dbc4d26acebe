package tandem.campaigns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Role;
import tandem.campaigns.page.CampaignListPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Words;

/** The list of campaigns. */
@Controller
class CampaignsController {

  private static final Limit ROWS = new Limit(50);

  private final CampaignQueries queries;
  private final CampaignResults results;

  CampaignsController(CampaignQueries queries, CampaignResults results) {
    this.queries = queries;
    this.results = results;
  }

  @GetMapping("/campaigns")
  @Everyone
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Objective objective,
      @RequestParam(required = false) @Nullable Cursor after,
      @AuthenticationPrincipal Caller caller,
      Model model) {
    var words = q.isBlank() ? null : q.strip();
    var slice = queries.list(words, objective, after, ROWS);
    var brought = results.sinceEver();
    var next = slice.next() == null ? null : address(q, objective) + "&after=" + slice.next();
    model.addAttribute(
        "page",
        new CampaignListPage(
            line(brought),
            q,
            filters(q, objective),
            slice.items().stream().map(row -> row(row, brought)).toList(),
            next,
            words != null || objective != null,
            mayChange(caller)));
    return "campaigns/list";
  }

  static boolean mayChange(Caller caller) {
    return caller.role() != Role.SALESPERSON;
  }

  private static String line(Map<CampaignId, CampaignResult> brought) {
    var leads = brought.values().stream().mapToLong(CampaignResult::leads).sum();
    var purchases = brought.values().stream().mapToLong(CampaignResult::purchases).sum();
    return "What each campaign cost and brought since it began: %s and %s in all."
        .formatted(
            Words.counted(leads, "lead", "leads"),
            Words.counted(purchases, "purchase", "purchases"));
  }

  private static List<CampaignListPage.Filter> filters(String q, @Nullable Objective chosen) {
    return List.of(
        filter("All", q, null, chosen),
        filter(Objective.LEAD_GENERATION.label(), q, Objective.LEAD_GENERATION, chosen),
        filter(Objective.SALES.label(), q, Objective.SALES, chosen));
  }

  private static CampaignListPage.Filter filter(
      String text, String q, @Nullable Objective objective, @Nullable Objective chosen) {
    return new CampaignListPage.Filter(text, address(q, objective), objective == chosen);
  }

  private static String address(String q, @Nullable Objective objective) {
    var address = "/campaigns?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    return objective == null ? address : address + "&objective=" + objective;
  }

  private static CampaignListPage.Row row(
      CampaignQueries.Spent row, Map<CampaignId, CampaignResult> brought) {
    var id = row.campaign().id();
    var plan = row.campaign().plan();
    var result = brought.getOrDefault(id, CampaignResult.NOTHING);
    var roi = result.roi();
    return new CampaignListPage.Row(
        "/campaigns/" + id,
        plan.name(),
        plan.utmCampaign(),
        plan.objective().label(),
        plan.channel().label(),
        Shown.dates(plan),
        Shown.budget(row.spent(), plan),
        Words.count(result.leads()),
        "/insight/people?figure=leads&campaign=" + id,
        Words.total(result.revenue(), plan.currency()),
        "/insight/revenue?campaign=" + id,
        CampaignFigures.apart(result),
        Shown.roi(roi),
        roi != null && roi.loses());
  }
}
