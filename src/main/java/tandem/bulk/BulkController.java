package tandem.bulk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.bulk.page.BulkPage;
import tandem.people.PeopleFilter;
import tandem.people.PersonId;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;
import tandem.web.Words;

/** Changes many people at once. */
@Controller
@RequestMapping("/bulk")
@Marketing
class BulkController {

  private final Edits edits;
  private final Places places;
  private final Chosen chosen;
  private final Clock clock;

  BulkController(Edits edits, Places places, Chosen chosen, Clock clock) {
    this.edits = edits;
    this.places = places;
    this.chosen = chosen;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView latest() {
    return new ModelAndView(
        "bulk/latest", Map.of("page", EditPages.latest(edits.latest(), clock.instant())));
  }

  /** Asks what is to be changed. */
  @PostMapping
  ModelAndView choose(
      @RequestParam(required = false) @Nullable List<@Nullable String> person,
      @RequestParam(defaultValue = "false") boolean all,
      @ModelAttribute("filter") PeopleFilter filter,
      @AuthenticationPrincipal Caller caller) {
    return choose(chosen.people(person, all, filter), all, filter, null, Refusals.NONE, caller);
  }

  /** Begins the change. */
  @PostMapping("/edits")
  ModelAndView begin(
      @RequestParam(required = false) @Nullable List<@Nullable String> person,
      @RequestParam(defaultValue = "false") boolean all,
      @ModelAttribute("filter") PeopleFilter filter,
      @RequestParam(required = false) @Nullable String change,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Caller caller) {
    var persons = chosen.people(person, all, filter);
    var tooMany = refuse(persons);
    if (tooMany != null) {
      return choose(persons, all, filter, change, Refusals.of("", tooMany), caller);
    }
    return switch (places.read(change, sent.get("becomes." + change), caller)) {
      case Places.Put.Refused(var field, var reason) -> {
        var input = field.equals("change") ? "change" : "becomes." + field;
        var words = field.equals("change") ? "Say what is to be changed." : "It " + reason + ".";
        yield choose(persons, all, filter, change, Refusals.of(input, words), caller);
      }
      case Places.Put.Value put ->
          new ModelAndView("redirect:/bulk/" + edits.begin(put, persons, caller));
    };
  }

  @GetMapping("/{edit}")
  ModelAndView show(@PathVariable EditId edit, @AuthenticationPrincipal Caller caller) {
    return new ModelAndView(
        "bulk/progress", Map.of("page", EditPages.progress(find(edit), caller, clock.instant())));
  }

  @PostMapping("/{edit}/undo")
  String undo(
      @PathVariable EditId edit,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    if (!edits.undo(find(edit), caller)) {
      Toasts.say(redirect, "It is not done yet, or taken back already.");
    }
    return "redirect:/bulk/" + edit;
  }

  private Edit find(EditId id) {
    return edits.find(id).orElseThrow(() -> new NotFound("change"));
  }

  static @Nullable String refuse(List<PersonId> persons) {
    if (persons.isEmpty()) {
      return "Nobody is chosen: go back to the list and choose somebody.";
    }
    return persons.size() > Edits.MOST
        ? "More than %s people are too many at once: narrow the list down."
            .formatted(Words.count(Edits.MOST))
        : null;
  }

  private ModelAndView choose(
      List<PersonId> persons,
      boolean all,
      PeopleFilter filter,
      @Nullable String change,
      Refusals refusals,
      Caller caller) {
    var page =
        new BulkPage.Choose(
            persons.size() > Edits.MOST
                ? "More than " + Words.count(Edits.MOST) + " people"
                : Words.counted(persons.size(), "person", "people"),
            all ? List.of() : persons.stream().map(PersonId::toString).toList(),
            Chosen.sentAlong(all, filter),
            places.inputs(caller),
            change,
            refusals);
    return new ModelAndView(
        "bulk/choose",
        Map.of("page", page, "all", all),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
