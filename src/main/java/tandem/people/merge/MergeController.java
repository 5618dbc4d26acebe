package tandem.people.merge;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.people.PersonFacts;
import tandem.people.PersonId;
import tandem.people.PersonQueries;
import tandem.web.NotFound;
import tandem.web.Toasts;

/** Makes one of two people, and two of one. */
@Controller
@Marketing
class MergeController {

  private final Merging merging;
  private final MergeStore store;
  private final MergePages pages;
  private final PersonQueries people;
  private final Clock clock;

  MergeController(
      Merging merging, MergeStore store, MergePages pages, PersonQueries people, Clock clock) {
    this.merging = merging;
    this.store = store;
    this.pages = pages;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/people/{person}/merge")
  ModelAndView form(
      @PathVariable PersonId person,
      @RequestParam(required = false) @Nullable PersonId with,
      @RequestParam(defaultValue = "") String q) {
    var kept = find(person);
    return with == null || with.equals(person)
        ? new ModelAndView("people/merge/choose", Map.of("page", pages.choose(kept, q)))
        : new ModelAndView(
            "people/merge/merge", Map.of("page", pages.compare(kept, find(with), clock.instant())));
  }

  @PostMapping("/people/{person}/merge")
  ModelAndView merge(
      @PathVariable PersonId person,
      @RequestParam PersonId with,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var chosen =
        sent.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(Comparison.CHOICE))
            .filter(entry -> entry.getValue().equals(Comparison.OTHER))
            .map(entry -> entry.getKey().substring(Comparison.CHOICE.length()))
            .collect(Collectors.toSet());
    var outcome = merging.merge(person, with, chosen, caller.id(), clock.instant());
    return switch (outcome) {
      case Merging.Outcome.Refused(var reason) -> refused(reason, person, redirect);
      case Merging.Outcome.Done(var merge) -> {
        Toasts.undoable(
            redirect, "They are one person now", "/people/merges/" + merge.id() + "/undo");
        yield new ModelAndView("redirect:/people/" + person);
      }
    };
  }

  @PostMapping("/people/merges/{merge}/undo")
  ModelAndView undo(
      @PathVariable MergeId merge,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var known = store.find(merge).orElseThrow(() -> new NotFound("merge"));
    return switch (merging.undo(merge, caller.id(), clock.instant())) {
      case Merging.Outcome.Refused(var reason) -> refused(reason, known.kept(), redirect);
      case Merging.Outcome.Done(var _) -> {
        Toasts.say(redirect, "They are two people again. This is " + known.goneName() + ".");
        yield new ModelAndView("redirect:/people/" + known.gone());
      }
    };
  }

  private PersonFacts find(PersonId person) {
    return people.find(person, clock.instant()).orElseThrow(() -> new NotFound("person"));
  }

  /** Nothing has changed: the page one is led back to says why. */
  private static ModelAndView refused(String reason, PersonId person, RedirectAttributes redirect) {
    Toasts.say(redirect, reason);
    return new ModelAndView("redirect:/people/" + person);
  }
}
