package tandem.segments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import tandem.web.NotFound;
import tandem.web.Toasts;

/** The page on which a segment is built. */
@Controller
@RequestMapping("/segments")
@Marketing
class BuilderController {

  private final Segments segments;
  private final BuilderPages pages;

  BuilderController(Segments segments, BuilderPages pages) {
    this.segments = segments;
    this.pages = pages;
  }

  @GetMapping("/new")
  ModelAndView blank() {
    return pages.page(null, "", Draft.EMPTY, false, List.of());
  }

  /**
   * The same page with a condition more or less, and how many people it would be; nothing is kept.
   */
  @PostMapping("/draft")
  ModelAndView draft(
      @RequestParam(required = false) @Nullable SegmentId segment,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "do", defaultValue = "") String command,
      HttpServletRequest request) {
    var sent = request.getParameterMap();
    return pages.page(segment, name, Draft.read(sent).after(command, sent), false, List.of());
  }

  @PostMapping
  ModelAndView create(
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var draft = Draft.read(request.getParameterMap());
    var judged = pages.judge(draft);
    if (judged.condition() == null) {
      return pages.page(null, name, draft, true, List.of());
    }
    return switch (segments.create(name, judged.condition(), caller.id())) {
      case Segments.Saved.Refused(var refusals) -> pages.page(null, name, draft, true, refusals);
      case Segments.Saved.As(var id) -> {
        Toasts.say(redirect, "The segment is there; its people are being found.");
        yield new ModelAndView("redirect:/segments/" + id);
      }
    };
  }

  @GetMapping("/{segment}/edit")
  ModelAndView edit(@PathVariable SegmentId segment) {
    var known = find(segment);
    return pages.page(segment, known.name(), draft(known), known.broken() != null, List.of());
  }

  @PostMapping("/{segment}/edit")
  ModelAndView change(
      @PathVariable SegmentId segment,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    find(segment);
    var draft = Draft.read(request.getParameterMap());
    var judged = pages.judge(draft);
    if (judged.condition() == null) {
      return pages.page(segment, name, draft, true, List.of());
    }
    return switch (segments.change(segment, name, judged.condition())) {
      case Segments.Saved.Refused(var refusals) -> pages.page(segment, name, draft, true, refusals);
      case Segments.Saved.As(var id) -> {
        Toasts.say(redirect, "Saved.");
        yield new ModelAndView("redirect:/segments/" + id);
      }
    };
  }

  private static Draft draft(Segment segment) {
    return Draft.of(Objects.requireNonNull(segment.condition()));
  }

  private Segment find(SegmentId id) {
    return segments
        .find(id)
        .filter(segment -> !segment.isList())
        .orElseThrow(() -> new NotFound("segment"));
  }
}
