package tandem.deals;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Caller;

/** Answers a change on a deal's page: back to the page, or the page again with what is wrong. */
@Component
class DealAnswers {

  private final DealPages pages;
  private final Clock clock;

  DealAnswers(DealPages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  ModelAndView show(DealId deal, Caller caller) {
    return page(deal, DealTrouble.NONE, HttpStatus.OK, caller);
  }

  /**
   * @param typed comes back where the change was not made
   */
  ModelAndView to(DealId deal, Decision decision, DealTrouble typed, Caller caller) {
    return switch (decision) {
      case Decision.Changed _, Decision.Unchanged _ -> new ModelAndView("redirect:/deals/" + deal);
      case Decision.Refused(var reasons) ->
          page(deal, typed.refused(reasons), HttpStatus.UNPROCESSABLE_CONTENT, caller);
      case Decision.Conflict(var reason) ->
          page(deal, typed.conflict(reason), HttpStatus.CONFLICT, caller);
    };
  }

  private ModelAndView page(DealId deal, DealTrouble trouble, HttpStatus status, Caller caller) {
    var page = pages.of(deal, trouble, caller, clock.instant());
    return new ModelAndView("deals/deal", Map.of("page", page), status);
  }
}
