package tandem.campaigns;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.platform.Refusal;
import tandem.web.Toasts;
import tandem.web.Words;

/** Takes what a campaign cost, day by day. */
@Controller
@Marketing
@RequestMapping("/campaigns/{campaign}/spend")
class SpendController {

  /** A few thousand lines; a larger file is another one than the person meant. */
  private static final long LARGEST_FILE = 1_000_000;

  private final Campaigns campaigns;
  private final CampaignPages pages;

  SpendController(Campaigns campaigns, CampaignPages pages) {
    this.campaigns = campaigns;
    this.pages = pages;
  }

  @PostMapping
  ModelAndView typed(
      @PathVariable CampaignId campaign,
      SpendLine line,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    pages.found(campaign);
    var reader = SpendReader.typed();
    reader.line("", line);
    return switch (reader.done()) {
      case SpendReader.Reading.Refused(var refusals) ->
          again(campaign, SpendAttempt.refused(line, refusals), caller);
      case SpendReader.Reading.Understood(var days) -> kept(campaign, days, redirect);
    };
  }

  @PostMapping("/file")
  ModelAndView file(
      @PathVariable CampaignId campaign,
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect)
      throws IOException {
    pages.found(campaign);
    var reading =
        file.getSize() > LARGEST_FILE
            ? new SpendReader.Reading.Refused(
                List.of(new Refusal("", "The file is larger than 1 MB: it is no list of days.")))
            : SpendFile.read(file.getBytes());
    return switch (reading) {
      case SpendReader.Reading.Refused(var refusals) ->
          again(campaign, SpendAttempt.refused(refusals), caller);
      case SpendReader.Reading.Understood(var days) -> kept(campaign, days, redirect);
    };
  }

  /** Takes a day out again; the answer offers to put it back. */
  @PostMapping("/{day}/remove")
  ModelAndView remove(
      @PathVariable CampaignId campaign,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      RedirectAttributes redirect) {
    var plan = pages.found(campaign).plan();
    var address = "/campaigns/" + campaign;
    campaigns
        .forget(campaign, day)
        .ifPresent(
            amount ->
                Toasts.undoable(
                    redirect,
                    "%s of %s removed."
                        .formatted(Words.money(amount, plan.currency()), Words.day(day)),
                    "%s/spend?day=%s&amount=%s".formatted(address, day, amount)));
    return new ModelAndView("redirect:" + address);
  }

  private ModelAndView kept(CampaignId campaign, List<DaySpend> days, RedirectAttributes redirect) {
    campaigns.spend(campaign, days);
    Toasts.say(redirect, "Spend of %s kept.".formatted(Words.counted(days.size(), "day", "days")));
    return new ModelAndView("redirect:/campaigns/" + campaign);
  }

  private ModelAndView again(CampaignId campaign, SpendAttempt attempt, Caller caller) {
    var page = pages.of(campaign, LinkForm.EMPTY, attempt, caller);
    return new ModelAndView(
        "campaigns/show", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
