package tandem.views;

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
import tandem.views.page.ViewPage;
import tandem.web.BadValue;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** Saves, renames, shares and deletes views. */
@Controller
@RequestMapping("/views")
@Everyone
class ViewController {

  private final Views views;

  ViewController(Views views) {
    this.views = views;
  }

  @PostMapping
  String save(
      @RequestParam(required = false) @Nullable String list,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(defaultValue = "false") boolean shared,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    return switch (views.save(list, ViewDraft.told(name, shared, query), caller)) {
      case Views.Saved.As(var view) -> {
        Toasts.say(redirect, "Saved as \u201c%s\u201d.".formatted(view.name()));
        yield "redirect:" + views.list(view).href(view.query());
      }
      case Views.Saved.Refused(var refusals) ->
          throw new BadValue(Refusals.sentence(refusals.getFirst()));
    };
  }

  @GetMapping("/{view}")
  ModelAndView show(@PathVariable ViewId view, @AuthenticationPrincipal Caller caller) {
    var known = views.changeable(view, caller);
    return page(known, known.name(), known.shared(), Refusals.NONE);
  }

  @PostMapping("/{view}")
  ModelAndView change(
      @PathVariable ViewId view,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(defaultValue = "false") boolean shared,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var known = views.changeable(view, caller);
    return switch (views.change(known, ViewDraft.told(name, shared, known.query()))) {
      case Views.Saved.As(var saved) -> {
        Toasts.say(redirect, "Saved.");
        yield new ModelAndView("redirect:" + views.list(saved).href(saved.query()));
      }
      case Views.Saved.Refused(var refusals) ->
          page(known, name, shared, Refusals.sentences(refusals));
    };
  }

  @PostMapping("/{view}/removal")
  String remove(
      @PathVariable ViewId view,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var known = views.changeable(view, caller);
    views.remove(known);
    Toasts.say(redirect, "The view \u201c%s\u201d is gone.".formatted(known.name()));
    return "redirect:" + views.list(known).path();
  }

  private ModelAndView page(
      SavedView view, @Nullable String name, boolean shared, Refusals refusals) {
    var page =
        new ViewPage(
            "/views/" + view.id(),
            views.list(view).href(view.query()),
            view.name(),
            name,
            shared,
            refusals);
    return new ModelAndView(
        "views/view",
        Map.of("page", page),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
