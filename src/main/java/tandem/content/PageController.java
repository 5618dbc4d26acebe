package tandem.content;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
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
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** The editor of one landing page. */
@Controller
@RequestMapping("/content/pages/{page}")
@Marketing
class PageController {

  private final Landings landings;
  private final EditorPages pages;
  private final LandingViews views;

  PageController(Landings landings, EditorPages pages, LandingViews views) {
    this.landings = landings;
    this.pages = pages;
    this.views = views;
  }

  @GetMapping
  ModelAndView edit(@PathVariable("page") UUID id) {
    var page = find(id);
    return editor(page, PageInput.of(page.name(), page.draft()), Refusals.NONE);
  }

  @PostMapping
  Object save(
      @PathVariable("page") UUID id,
      @RequestParam(name = "do", defaultValue = "") String command,
      @AuthenticationPrincipal Caller caller,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    var page = find(id);
    var input = PageInput.read(request.getParameterMap());
    var publishing = command.equals("publish");
    var refusals =
        publishing ? landings.publish(page, input, caller.id()) : landings.save(page, input);
    if (!refusals.isEmpty()) {
      return editor(page, input, new Refusals(refusals));
    }
    Toasts.say(redirect, publishing ? "Everybody can see it now at " + page.path() : "Draft saved");
    return "redirect:" + page.href();
  }

  /** The same page with a block more or less; nothing is kept. */
  @PostMapping("/draft")
  ModelAndView draft(
      @PathVariable("page") UUID id,
      @RequestParam(name = "do", defaultValue = "") String command,
      HttpServletRequest request) {
    var input = PageEdit.apply(PageInput.read(request.getParameterMap()), command);
    return editor(find(id), input, Refusals.NONE);
  }

  /** As strangers would see it, with nothing that counts or asks; nothing is kept. */
  @PostMapping("/preview")
  ModelAndView preview(@PathVariable("page") UUID id, HttpServletRequest request) {
    var page = find(id);
    var input = PageInput.read(request.getParameterMap());
    return new ModelAndView(
        "content/landing", Map.of("page", views.preview(page, input.design(), request)));
  }

  @PostMapping("/unpublish")
  String unpublish(@PathVariable("page") UUID id, RedirectAttributes redirect) {
    var page = find(id);
    if (landings.unpublish(page)) {
      Toasts.undoable(redirect, "Nobody sees it any more", page.href() + "/republish");
    }
    return "redirect:" + page.href();
  }

  @PostMapping("/republish")
  String republish(@PathVariable("page") UUID id, RedirectAttributes redirect) {
    var page = find(id);
    landings.republish(page);
    Toasts.say(redirect, "Everybody can see it again");
    return "redirect:" + page.href();
  }

  @PostMapping("/versions/{version}/take")
  String take(
      @PathVariable("page") UUID id, @PathVariable int version, RedirectAttributes redirect) {
    var page = find(id);
    if (!landings.take(page, version)) {
      throw new NotFound("version");
    }
    Toasts.say(
        redirect, "The draft is version %d again. Publish it to show it.".formatted(version));
    return "redirect:" + page.href();
  }

  private Landing find(UUID id) {
    var page = landings.find(id);
    if (page == null) {
      throw new NotFound("page");
    }
    return page;
  }

  private ModelAndView editor(Landing page, PageInput input, Refusals refusals) {
    return new ModelAndView(
        "content/page",
        Map.of("page", pages.of(page, input, refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
