package tandem.deals;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Selling;
import tandem.people.People;
import tandem.platform.Settings;
import tandem.web.Problems;

/** One deal, for programs. */
@RestController
@RequestMapping("/api/v1/deals")
class DealApi {

  private final Deals deals;
  private final DealApiAnswers answers;
  private final People people;
  private final Settings settings;
  private final Clock clock;

  DealApi(Deals deals, DealApiAnswers answers, People people, Settings settings, Clock clock) {
    this.deals = deals;
    this.answers = answers;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
  }

  @Selling
  @PostMapping
  ResponseEntity<Object> open(
      @RequestBody NewDealJson body, @AuthenticationPrincipal Caller caller) {
    var refusals = body.refusals();
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    var person = body.personId().flatMap(people::find);
    if (person.isEmpty()) {
      return Problems.refused("person", "must be the id of somebody we know");
    }
    var said = body.said(settings.currency());
    return answers.to(deals.open(person.get(), said, caller, clock.instant()), HttpStatus.CREATED);
  }

  @Everyone
  @GetMapping("/{deal}")
  DealJson find(@PathVariable DealId deal) {
    return answers.deal(deal);
  }

  @Selling
  @PatchMapping("/{deal}")
  ResponseEntity<Object> edit(
      @PathVariable DealId deal,
      @RequestBody DealPatch patch,
      @AuthenticationPrincipal Caller caller) {
    var refusals = patch.refusals();
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    var edit = new DealEdit(patch.said(), patch.fromStage(), null);
    return answers.to(deals.edit(deal, edit, caller, clock.instant()), HttpStatus.OK);
  }

  @Selling
  @PostMapping("/{deal}/win")
  ResponseEntity<Object> win(@PathVariable DealId deal, @AuthenticationPrincipal Caller caller) {
    return answers.to(deals.win(deal, caller, clock.instant()), HttpStatus.OK);
  }

  /** Why a deal is lost. */
  record Loss(@Nullable String reason, @Nullable String note) {}

  @Selling
  @PostMapping("/{deal}/lose")
  ResponseEntity<Object> lose(
      @PathVariable DealId deal, @RequestBody Loss loss, @AuthenticationPrincipal Caller caller) {
    return answers.to(
        deals.lose(deal, loss.reason(), loss.note(), caller, clock.instant()), HttpStatus.OK);
  }

  @Selling
  @PostMapping("/{deal}/reopen")
  ResponseEntity<Object> reopen(@PathVariable DealId deal, @AuthenticationPrincipal Caller caller) {
    return answers.to(deals.reopen(deal, caller, clock.instant()), HttpStatus.OK);
  }
}
