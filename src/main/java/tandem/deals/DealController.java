package tandem.deals;

import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Selling;
import tandem.web.Toasts;

/** A deal's own page, and the form on it. */
@Controller
class DealController {

  private final Deals deals;
  private final DealAnswers answers;
  private final Clock clock;

  DealController(Deals deals, DealAnswers answers, Clock clock) {
    this.deals = deals;
    this.answers = answers;
    this.clock = clock;
  }

  @Everyone
  @GetMapping("/deals/{deal}")
  ModelAndView show(@PathVariable DealId deal, @AuthenticationPrincipal Caller caller) {
    return answers.show(deal, caller);
  }

  @Selling
  @PostMapping("/deals/{deal}")
  ModelAndView edit(
      @PathVariable DealId deal,
      DealForm form,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var edit = new DealEdit(form.said(), null, form.version());
    var decision = deals.edit(deal, edit, caller, clock.instant());
    if (decision instanceof Decision.Changed) {
      Toasts.say(redirect, "Saved.");
    }
    return answers.to(deal, decision, DealTrouble.editing(form), caller);
  }
}
