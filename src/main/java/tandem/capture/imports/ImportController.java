package tandem.capture.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
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
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** One import: first how its file was understood, then how far it is, then what came of it. */
@Controller
@RequestMapping("/capture/imports/{id}")
@Marketing
class ImportController {

  private static final Limit PEOPLE = new Limit(50);

  private final Imports imports;
  private final ImportPages pages;
  private final PreviewPages previews;
  private final RowProblems problems;
  private final Clock clock;

  ImportController(
      Imports imports,
      ImportPages pages,
      PreviewPages previews,
      RowProblems problems,
      Clock clock) {
    this.imports = imports;
    this.pages = pages;
    this.previews = previews;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable("id") UUID id, @RequestParam(required = false) @Nullable Cursor after) {
    var shown = imports.get(id);
    return shown.state() == ImportState.UPLOADED
        ? preview(shown, new Decision(shown.layout(), shown.options()), Refusals.NONE)
        : new ModelAndView(
            "capture/import", Map.of("page", pages.progress(shown, after, clock.instant())));
  }

  /** Begins with the meanings that stand on the page. */
  @PostMapping("/start")
  Object start(
      @PathVariable("id") UUID id,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Caller caller) {
    return begin(id, sent, ImportState.QUEUED, caller);
  }

  /** The same as a dry run. */
  @PostMapping("/check")
  Object check(
      @PathVariable("id") UUID id,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Caller caller) {
    return begin(id, sent, ImportState.CHECKING, caller);
  }

  private Object begin(UUID id, Map<String, String> sent, ImportState state, Caller caller) {
    var shown = imports.get(id);
    if (shown.state() == ImportState.UPLOADED) {
      var form = new PreviewForm(sent);
      var decision = form.over(shown);
      var refusals = imports.begin(shown, decision, state);
      if (!refusals.isEmpty()) {
        return preview(shown, decision, new Refusals(refusals));
      }
      imports.save(shown, form.saveAs(), decision, caller.id());
    }
    return "redirect:/capture/imports/" + id;
  }

  /** Takes another sheet of the workbook. */
  @PostMapping("/sheet")
  Object sheet(@PathVariable("id") UUID id, @RequestParam String sheet) {
    var shown = imports.get(id);
    if (shown.state() == ImportState.UPLOADED
        && imports.choose(shown, sheet) instanceof Uploaded.Refused(var refusals)) {
      return preview(shown, new Decision(shown.layout(), shown.options()), new Refusals(refusals));
    }
    return "redirect:/capture/imports/" + id;
  }

  @PostMapping("/discard")
  String discard(@PathVariable("id") UUID id, RedirectAttributes redirect) {
    if (imports.discard(imports.get(id).id())) {
      Toasts.say(redirect, "The file is forgotten; nothing was imported");
    }
    return "redirect:/capture/imports";
  }

  /** The rows that could not be taken, with the reasons, to be mended and imported again. */
  @GetMapping("/problems.csv")
  void download(@PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
    ProblemFile.write(imports.get(id), problems, response);
  }

  /** Whom its rows made or changed. */
  @GetMapping("/people")
  ModelAndView people(
      @PathVariable("id") UUID id, @RequestParam(required = false) @Nullable Cursor after) {
    return new ModelAndView(
        "capture/imported", Map.of("page", pages.people(imports.get(id), after, PEOPLE)));
  }

  private ModelAndView preview(Import shown, Decision decision, Refusals refusals) {
    return new ModelAndView(
        "capture/preview",
        Map.of("page", previews.page(shown, decision, refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
