package tandem.deals;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.web.Cursor;

/** All deals as a list, closed ones too. */
@Controller
class DealListController {

  private final DealLists lists;
  private final Clock clock;

  DealListController(DealLists lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  @Everyone
  @GetMapping("/deals/list")
  ModelAndView list(
      DealFilter filter,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(required = false) @Nullable Cursor after,
      @AuthenticationPrincipal Caller caller) {
    var page = lists.of(filter, DealSort.ofKey(sort), after, caller, clock.instant());
    return new ModelAndView("deals/list", "page", page);
  }
}
