package tandem.handoff;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.web.Cursor;

/** What waits for an answer from sales, and what was answered. */
@Controller
@Everyone
class HandoffController {

  private final HandoffPages pages;
  private final Clock clock;

  HandoffController(HandoffPages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/handoff")
  String handoffs(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(required = false) @Nullable HandoffId answered,
      @AuthenticationPrincipal Caller caller,
      Model model) {
    var asked = new HandoffPages.Asked(Handoff.State.of(state), after, answered, null);
    model.addAttribute("page", pages.page(asked, caller, clock.instant()));
    return "handoff/handoffs";
  }
}
