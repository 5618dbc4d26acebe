package tandem.handoff;

import java.time.Clock;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Managing;
import tandem.platform.Refusal;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** What marketing and sales agreed on: everybody reads it, managers change it. */
@Controller
@RequestMapping("/handoff/agreement")
class AgreementController {

  private final AgreementTerms terms;
  private final Clock clock;

  AgreementController(AgreementTerms terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  @GetMapping
  @Everyone
  String agreement(@AuthenticationPrincipal Caller caller, Model model) {
    model.addAttribute("page", terms.page(null, Refusals.NONE, caller, clock.instant()));
    return "handoff/agreement";
  }

  @PostMapping
  @Managing
  ModelAndView agree(
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var form = AgreementForm.of(sent);
    var refusals = new ArrayList<Refusal>();
    var wanted = form.terms(terms.segments(), refusals);
    if (wanted == null) {
      var page = terms.page(form, Refusals.sentences(refusals), caller, clock.instant());
      var view = new ModelAndView("handoff/agreement", HttpStatus.UNPROCESSABLE_CONTENT);
      return view.addObject("page", page);
    }
    terms.agree(wanted, form.reasons(), clock.instant());
    Toasts.say(redirect, "Agreed. It counts from the next thing that anybody does.");
    return new ModelAndView("redirect:/handoff/agreement");
  }
}
