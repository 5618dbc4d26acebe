package tandem.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.platform.Refusal;
import tandem.web.Toasts;

/** The page on which the fit table is changed. */
@Controller
@RequestMapping("/scoring/fit")
@Marketing
class FitController {

  private final FitTables tables;
  private final FitTerms terms;
  private final FitPages pages;
  private final Clock clock;

  FitController(FitTables tables, FitTerms terms, FitPages pages, Clock clock) {
    this.tables = tables;
    this.terms = terms;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show() {
    return page(FitForm.of(tables.current()), List.of(), null);
  }

  @PostMapping
  ModelAndView change(
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var form = FitForm.of(sent);
    return switch (terms.change(form, caller.name())) {
      case FitTerms.Outcome.Kept _ -> {
        Toasts.say(redirect, "Saved. Everybody is graded by it within moments.");
        yield new ModelAndView("redirect:/scoring");
      }
      case FitTerms.Outcome.Refused(var refusals) -> page(form, refusals, null);
      case FitTerms.Outcome.Overtaken(var version) ->
          page(
              new FitForm(version, form.rows()),
              List.of(),
              "Somebody else changed the table meanwhile. Your lines are still here: save them again"
                  + " to replace theirs, or leave the page to keep theirs.");
    };
  }

  private ModelAndView page(FitForm form, List<Refusal> refusals, @Nullable String note) {
    var page = pages.edit(form, refusals, note, clock.instant());
    return new ModelAndView(
        "scoring/fit",
        Map.of("page", page),
        refusals.isEmpty() && note == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
