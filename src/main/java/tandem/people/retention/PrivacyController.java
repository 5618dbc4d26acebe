package tandem.people.retention;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Administering;
import tandem.access.Caller;
import tandem.access.Managing;
import tandem.people.PhoneRegions;
import tandem.people.RetentionRule;
import tandem.web.NotFound;
import tandem.web.Toasts;

/** What holds for everybody's data: proofs, retention, how phone numbers are read. */
@Controller
@RequestMapping("/people/privacy")
class PrivacyController {

  private static final String PATH = "/people/privacy";

  private final Retention retention;
  private final PrivacyPages pages;
  private final PhoneRegions regions;

  PrivacyController(Retention retention, PrivacyPages pages, PhoneRegions regions) {
    this.retention = retention;
    this.pages = pages;
    this.regions = regions;
  }

  @GetMapping
  @Managing
  ModelAndView show(
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false) @Nullable String months,
      @AuthenticationPrincipal Caller caller) {
    if (rule == null) {
      return pages.page(null, "", null, caller, HttpStatus.OK);
    }
    var tried = find(rule);
    var number = number(months);
    return number == 0
        ? pages.page(tried, months, PrivacyPages.RANGE, caller, HttpStatus.UNPROCESSABLE_CONTENT)
        : pages.page(tried, months, null, caller, HttpStatus.OK);
  }

  @PostMapping("/rules/{rule}")
  @Administering
  ModelAndView keep(
      @PathVariable("rule") String key,
      @RequestParam(defaultValue = "") String months,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var rule = find(key);
    var number = number(months);
    if (number == 0 && !months.isBlank()) {
      return pages.page(rule, months, PrivacyPages.RANGE, caller, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    retention.keep(rule, number);
    Toasts.say(redirect, number == 0 ? "The rule is off" : "The rule is on, from tonight on");
    return new ModelAndView("redirect:" + PATH);
  }

  @PostMapping("/region")
  @Administering
  String region(@RequestParam(defaultValue = "") String region, RedirectAttributes redirect) {
    Toasts.say(
        redirect,
        regions.choose(region)
            ? "Saved. The numbers of everybody we know are read again."
            : "Choose one of the list.");
    return "redirect:" + PATH;
  }

  private RetentionRule find(String key) {
    return retention.rule(key).orElseThrow(() -> new NotFound("rule"));
  }

  /** 0 where it is no number of months that a rule can have. */
  static int number(@Nullable String months) {
    try {
      var number = months == null ? 0 : Integer.parseInt(months.strip());
      return number < Retention.LEAST_MONTHS || number > Retention.MOST_MONTHS ? 0 : number;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
