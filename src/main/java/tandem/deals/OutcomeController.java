package tandem.deals;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Selling;
import tandem.deals.DealTrouble.LosingForm;
import tandem.web.Toasts;

/** Moves a deal on from its own page: to another stage, won, lost, open again. */
@Controller
@Selling
class OutcomeController {

  private final Deals deals;
  private final DealAnswers answers;
  private final Clock clock;

  OutcomeController(Deals deals, DealAnswers answers, Clock clock) {
    this.deals = deals;
    this.answers = answers;
    this.clock = clock;
  }

  @PostMapping("/deals/{deal}/stage")
  ModelAndView move(
      @PathVariable DealId deal,
      @RequestParam String stage,
      @RequestParam String from,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var decision = deals.edit(deal, DealEdit.move(stage, from), caller, clock.instant());
    say(decision, "/deals/%s/stage?stage=%s&from=%s".formatted(deal, from, stage), redirect);
    return answers.to(deal, decision, DealTrouble.NONE, caller);
  }

  @PostMapping("/deals/{deal}/win")
  ModelAndView win(
      @PathVariable DealId deal,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var decision = deals.win(deal, caller, clock.instant());
    say(decision, "/deals/%s/reopen".formatted(deal), redirect);
    return answers.to(deal, decision, DealTrouble.NONE, caller);
  }

  @PostMapping("/deals/{deal}/lose")
  ModelAndView lose(
      @PathVariable DealId deal,
      LosingForm form,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var decision = deals.lose(deal, form.reason(), form.note(), caller, clock.instant());
    say(decision, "/deals/%s/reopen".formatted(deal), redirect);
    return answers.to(deal, decision, DealTrouble.losing(form), caller);
  }

  @PostMapping("/deals/{deal}/reopen")
  ModelAndView reopen(
      @PathVariable DealId deal,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var decision = deals.reopen(deal, caller, clock.instant());
    say(decision, null, redirect);
    return answers.to(deal, decision, DealTrouble.NONE, caller);
  }

  private static void say(Decision decision, @Nullable String undo, RedirectAttributes redirect) {
    if (decision instanceof Decision.Changed(var deal)) {
      if (undo == null) {
        Toasts.say(redirect, deal.whereItIs());
      } else {
        Toasts.undoable(redirect, deal.whereItIs(), undo);
      }
    }
  }
}
