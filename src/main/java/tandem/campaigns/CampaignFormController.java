package tandem.campaigns;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Marketing;
import tandem.campaigns.page.CampaignFormPage;
import tandem.platform.Refusal;
import tandem.platform.Settings;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** Makes and changes campaigns. */
@Controller
@Marketing
class CampaignFormController {

  private final Campaigns campaigns;
  private final Settings settings;
  private final Clock clock;

  CampaignFormController(Campaigns campaigns, Settings settings, Clock clock) {
    this.campaigns = campaigns;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/campaigns/new")
  ModelAndView blank() {
    return page(null, CampaignForm.empty(settings.currency()), Refusals.NONE);
  }

  @PostMapping("/campaigns")
  ModelAndView create(CampaignForm form, RedirectAttributes redirect) {
    return switch (form.read(settings.currency(), Amount::typed)) {
      case CampaignForm.Reading.Refused(var refusals) -> again(null, form, refusals);
      case CampaignForm.Reading.Understood(var plan) ->
          switch (campaigns.create(plan, clock.instant())) {
            case Saved.Refused(var refusals) -> again(null, form, refusals);
            case Saved.As(var id) -> saved(id, "Campaign created.", redirect);
          };
    };
  }

  @GetMapping("/campaigns/{campaign}/edit")
  ModelAndView edit(@PathVariable CampaignId campaign) {
    return page(campaign, CampaignForm.of(found(campaign).plan()), Refusals.NONE);
  }

  @PostMapping("/campaigns/{campaign}")
  ModelAndView change(
      @PathVariable CampaignId campaign, CampaignForm form, RedirectAttributes redirect) {
    found(campaign);
    return switch (form.read(settings.currency(), Amount::typed)) {
      case CampaignForm.Reading.Refused(var refusals) -> again(campaign, form, refusals);
      case CampaignForm.Reading.Understood(var plan) ->
          switch (campaigns.change(campaign, plan)) {
            case Saved.Refused(var refusals) -> again(campaign, form, refusals);
            case Saved.As(var id) -> saved(id, "Campaign saved.", redirect);
          };
    };
  }

  private Campaign found(CampaignId id) {
    return campaigns.find(id).orElseThrow(() -> new NotFound("campaign"));
  }

  private static ModelAndView saved(CampaignId id, String words, RedirectAttributes redirect) {
    Toasts.say(redirect, words);
    return new ModelAndView("redirect:/campaigns/" + id);
  }

  private static ModelAndView again(
      @Nullable CampaignId id, CampaignForm form, List<Refusal> refusals) {
    var view = page(id, form, new Refusals(refusals));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private static ModelAndView page(@Nullable CampaignId id, CampaignForm form, Refusals refusals) {
    var address = id == null ? "/campaigns" : "/campaigns/" + id;
    var page =
        new CampaignFormPage(
            id == null ? "New campaign" : "Change the campaign",
            address,
            address,
            id == null ? "Create campaign" : "Save",
            form.values(),
            Shown.objectives(),
            Shown.channels(),
            refusals);
    return new ModelAndView("campaigns/form", "page", page);
  }
}
