package tandem.campaigns;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.platform.Settings;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** Campaigns for programs. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignsApi {

  private final Campaigns campaigns;
  private final CampaignQueries queries;
  private final Settings settings;
  private final Clock clock;

  CampaignsApi(Campaigns campaigns, CampaignQueries queries, Settings settings, Clock clock) {
    this.campaigns = campaigns;
    this.queries = queries;
    this.settings = settings;
    this.clock = clock;
  }

  /** A campaign as programs read it. */
  record Told(
      CampaignId id,
      String name,
      Objective objective,
      Channel channel,
      String utmCampaign,
      List<String> aliases,
      @Nullable BigDecimal budget,
      String currency,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      BigDecimal spent) {

    static Told of(CampaignQueries.Spent row) {
      var plan = row.campaign().plan();
      return new Told(
          row.campaign().id(),
          plan.name(),
          plan.objective(),
          plan.channel(),
          plan.utmCampaign(),
          plan.aliases(),
          plan.budget(),
          plan.currency(),
          plan.from(),
          plan.to(),
          row.spent());
    }
  }

  @GetMapping
  @Everyone
  Slice<Told> list(
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    return queries.list(null, null, after, limit).map(Told::of);
  }

  @GetMapping("/{campaign}")
  @Everyone
  Told one(@PathVariable CampaignId campaign) {
    var found = campaigns.find(campaign).orElseThrow(() -> new NotFound("campaign"));
    return Told.of(new CampaignQueries.Spent(found, queries.spent(campaign)));
  }

  @PostMapping
  @Marketing
  ResponseEntity<?> create(@RequestBody CampaignForm form) {
    return switch (form.read(settings.currency(), Amount::plain)) {
      case CampaignForm.Reading.Refused(var refusals) -> Problems.refused(refusals);
      case CampaignForm.Reading.Understood(var plan) ->
          switch (campaigns.create(plan, clock.instant())) {
            case Saved.Refused(var refusals) -> Problems.refused(refusals);
            case Saved.As(var id) ->
                ResponseEntity.created(URI.create("/api/v1/campaigns/" + id)).body(one(id));
          };
    };
  }

  /** Sets what days cost; a day told again is replaced. */
  @PostMapping("/{campaign}/spend")
  @Marketing
  ResponseEntity<?> spend(
      @PathVariable CampaignId campaign, @RequestBody List<@Nullable SpendLine> lines) {
    one(campaign);
    return switch (SpendReader.read(lines)) {
      case SpendReader.Reading.Refused(var refusals) -> Problems.refused(refusals);
      case SpendReader.Reading.Understood(var days) -> {
        campaigns.spend(campaign, days);
        yield ResponseEntity.ok(one(campaign));
      }
    };
  }
}
