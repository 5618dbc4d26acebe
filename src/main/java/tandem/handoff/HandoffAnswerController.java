package tandem.handoff;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Caller;
import tandem.access.Selling;
import tandem.people.PersonId;
import tandem.web.NotFound;

/** Sales says yes or no. */
@Controller
@Selling
class HandoffAnswerController {

  private static final int LONGEST_NOTE = 2_000;

  private final Handoffs handoffs;
  private final HandoffPages pages;
  private final Clock clock;

  HandoffAnswerController(Handoffs handoffs, HandoffPages pages, Clock clock) {
    this.handoffs = handoffs;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * @param person whose page the answer was given on, to return there
   */
  @PostMapping("/handoff/{handoff}/accept")
  ModelAndView accept(
      @PathVariable HandoffId handoff,
      @RequestParam(required = false) @Nullable PersonId person,
      @AuthenticationPrincipal Caller caller) {
    return next(handoffs.accept(handoff, caller, clock.instant()), handoff, person);
  }

  @PostMapping("/handoff/{handoff}/reject")
  ModelAndView reject(
      @PathVariable HandoffId handoff,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) @Nullable PersonId person,
      @AuthenticationPrincipal Caller caller) {
    if (note.length() > LONGEST_NOTE) {
      var error = "The note is longer than 2,000 characters: shorten it.";
      return again(new HandoffCards.Attempt(handoff, reason, note, error), caller);
    }
    var kept = note.isBlank() ? null : note.strip();
    var answer = handoffs.reject(handoff, reason, kept, caller, clock.instant());
    if (answer instanceof Answer.NoSuchReason) {
      var error = "Choose why: marketing learns from it.";
      return again(new HandoffCards.Attempt(handoff, reason, note, error), caller);
    }
    return next(answer, handoff, person);
  }

  private static ModelAndView next(Answer answer, HandoffId handoff, @Nullable PersonId person) {
    return switch (answer) {
      case Answer.Unknown() -> throw new NotFound("hand-off");
      case Answer.NotYours() -> throw new AccessDeniedException("offered to somebody else");
      case Answer.Done(_), Answer.AlreadyAnswered(), Answer.NoSuchReason(_) ->
          new ModelAndView(
              person == null
                  ? "redirect:/handoff?answered=" + handoff
                  : "redirect:/people/" + person);
    };
  }

  private ModelAndView again(HandoffCards.Attempt attempt, Caller caller) {
    var asked = new HandoffPages.Asked(null, null, null, attempt);
    var view = new ModelAndView("handoff/handoffs", HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject("page", pages.page(asked, caller, clock.instant()));
    return view;
  }
}
