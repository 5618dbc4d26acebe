package tandem.deals;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Selling;
import tandem.web.Toasts;

/** The pipeline as a board. */
@Controller
class BoardController {

  private final Boards boards;
  private final Deals deals;
  private final Clock clock;

  BoardController(Boards boards, Deals deals, Clock clock) {
    this.boards = boards;
    this.deals = deals;
    this.clock = clock;
  }

  @Everyone
  @GetMapping("/deals")
  ModelAndView board(
      @RequestParam(defaultValue = "") String owner, @AuthenticationPrincipal Caller caller) {
    return new ModelAndView("deals/board", "page", boards.of(owner, null, caller, clock.instant()));
  }

  /** Drag and drop, the arrow keys and their undoing. */
  @Selling
  @PostMapping("/deals/moves")
  ModelAndView move(
      @RequestParam DealId deal,
      @RequestParam String stage,
      @RequestParam String from,
      @RequestParam(defaultValue = "") String owner,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var now = clock.instant();
    return switch (deals.edit(deal, DealEdit.move(stage, from), caller, now)) {
      case Decision.Changed(var moved) -> {
        Toasts.undoable(redirect, moved.whereItIs(), undo(moved, from, owner));
        yield back(owner, redirect);
      }
      case Decision.Unchanged _ -> back(owner, redirect);
      case Decision.Conflict(var reason) -> conflict(owner, reason, caller, now);
      case Decision.Refused(var refusals) ->
          conflict(owner, "The stage " + refusals.getFirst().reason() + ".", caller, now);
    };
  }

  private static ModelAndView back(String owner, RedirectAttributes redirect) {
    if (!owner.isBlank()) {
      redirect.addAttribute("owner", owner);
    }
    return new ModelAndView("redirect:/deals");
  }

  private ModelAndView conflict(String owner, String reason, Caller caller, Instant now) {
    var page = boards.of(owner, reason, caller, now);
    return new ModelAndView("deals/board", Map.of("page", page), HttpStatus.CONFLICT);
  }

  private static String undo(Deal moved, String from, String owner) {
    return UriComponentsBuilder.fromPath("/deals/moves")
        .queryParam("deal", moved.id())
        .queryParam("stage", from)
        .queryParam("from", moved.standing().stage().code())
        .queryParam("owner", owner)
        .encode()
        .toUriString();
  }
}
