package tandem.segments;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.people.People;
import tandem.people.PersonId;
import tandem.segments.page.SegmentsPage;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;
import tandem.web.Words;

/** Lists that are kept by hand: made, filled and emptied. */
@Controller
@RequestMapping("/segments")
@Marketing
class ListsController {

  private final Segments segments;
  private final Lists lists;
  private final People people;
  private final SegmentPages pages;

  ListsController(Segments segments, Lists lists, People people, SegmentPages pages) {
    this.segments = segments;
    this.lists = lists;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping("/new-list")
  ModelAndView blank() {
    return naming("", Refusals.NONE);
  }

  @PostMapping("/new-list")
  ModelAndView create(
      @RequestParam(defaultValue = "") String name,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    return switch (segments.create(name, null, caller.id())) {
      case Segments.Saved.Refused(var refusals) -> naming(name, BuilderPages.worded(refusals));
      case Segments.Saved.As(var id) -> {
        Toasts.say(redirect, "The list is there.");
        yield new ModelAndView("redirect:/segments/" + id);
      }
    };
  }

  private static ModelAndView naming(String name, Refusals refusals) {
    return new ModelAndView(
        "segments/list",
        Map.of("page", new SegmentsPage.Naming(null, name, refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /**
   * @param email of somebody known; or
   * @param person the id
   * @param back "list" where the page of the list asked
   */
  @PostMapping("/{segment}/people")
  ModelAndView add(
      @PathVariable SegmentId segment,
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(defaultValue = "") String back,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var list = list(segment);
    var meant = person != null ? person : people.byEmail(email == null ? "" : email).orElse(null);
    if (meant == null) {
      var refusals =
          Refusals.of("email", "We know nobody with this address. Add the person first.");
      var page = pages.one(list, null, caller, email, refusals);
      return new ModelAndView(
          "segments/segment", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var came = lists.add(segment, List.of(meant), "Added by " + caller.name());
    Toasts.say(redirect, came.isEmpty() ? "They are on the list already." : "Added to the list.");
    var toPerson = person != null && !back.equals("list");
    return new ModelAndView(
        "redirect:" + (toPerson ? "/people/" + person : "/segments/" + segment));
  }

  /** All people of a segment, as they are now. */
  @PostMapping("/{segment}/people/from-segment")
  ModelAndView addAll(
      @PathVariable SegmentId segment,
      @RequestParam SegmentId from,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    list(segment);
    var source = segments.find(from).orElseThrow(() -> new NotFound("segment"));
    var came =
        lists.addAll(segment, from, "Added from “" + source.name() + "” by " + caller.name());
    Toasts.say(redirect, Words.counted(came.size(), "person", "people") + " added.");
    return new ModelAndView("redirect:/segments/" + segment);
  }

  @PostMapping("/{segment}/people/{person}/removal")
  ModelAndView takeAway(
      @PathVariable SegmentId segment,
      @PathVariable PersonId person,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    list(segment);
    lists.takeAway(segment, List.of(person), "Taken away by " + caller.name());
    Toasts.undoable(
        redirect,
        "Taken off the list.",
        "/segments/" + segment + "/people?back=list&person=" + person);
    return new ModelAndView("redirect:/segments/" + segment);
  }

  private Segment list(SegmentId id) {
    return segments.find(id).filter(Segment::isList).orElseThrow(() -> new NotFound("list"));
  }
}
