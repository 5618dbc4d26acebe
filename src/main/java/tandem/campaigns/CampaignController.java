package tandem.campaigns;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Caller;
import tandem.access.Everyone;

/** One campaign, with the maker of its links. */
@Controller
@Everyone
class CampaignController {

  private final CampaignPages pages;

  CampaignController(CampaignPages pages) {
    this.pages = pages;
  }

  @GetMapping("/campaigns/{campaign}")
  ModelAndView show(
      @PathVariable CampaignId campaign,
      @RequestParam(required = false) @Nullable String target,
      @RequestParam(required = false) @Nullable String source,
      @AuthenticationPrincipal Caller caller) {
    var page = pages.of(campaign, new LinkForm(target, source), SpendAttempt.NONE, caller);
    return new ModelAndView("campaigns/show", "page", page);
  }
}
