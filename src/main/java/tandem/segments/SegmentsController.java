package tandem.segments;

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
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.people.PersonId;
import tandem.web.Cursor;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** Segments and their people. */
@Controller
@RequestMapping("/segments")
@Everyone
class SegmentsController {

  private final Segments segments;
  private final SegmentPages pages;

  SegmentsController(Segments segments, SegmentPages pages) {
    this.segments = segments;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView all(@AuthenticationPrincipal Caller caller) {
    return new ModelAndView("segments/segments", Map.of("page", pages.all(caller)));
  }

  @GetMapping("/{segment}")
  ModelAndView one(
      @PathVariable SegmentId segment,
      @RequestParam(required = false) @Nullable Cursor after,
      @AuthenticationPrincipal Caller caller) {
    var page = pages.one(find(segment), after, caller, null, Refusals.NONE);
    return new ModelAndView("segments/segment", Map.of("page", page));
  }

  @GetMapping("/{segment}/people/{person}")
  ModelAndView why(@PathVariable SegmentId segment, @PathVariable PersonId person) {
    return new ModelAndView("segments/why", Map.of("page", pages.why(find(segment), person)));
  }

  /**
   * @param sure said where something looks at it
   */
  @PostMapping("/{segment}/removal")
  @Marketing
  ModelAndView remove(
      @PathVariable SegmentId segment,
      @RequestParam(required = false) @Nullable String sure,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var known = find(segment);
    if (!segments.uses(segment).isEmpty() && sure == null) {
      var refusals =
          Refusals.of("sure", "It is in use: change what uses it first, or confirm it here.");
      return new ModelAndView(
          "segments/segment",
          Map.of("page", pages.one(known, null, caller, null, refusals)),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    segments.remove(segment);
    Toasts.say(redirect, "“" + known.name() + "” is gone. Its people are as they were.");
    return new ModelAndView("redirect:/segments");
  }

  private Segment find(SegmentId id) {
    return segments.find(id).orElseThrow(() -> new NotFound("segment"));
  }
}
