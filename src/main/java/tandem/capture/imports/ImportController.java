package tandem.capture.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Marketing;
import tandem.web.Cursor;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;

/** One import: first how its file was understood, then how far it is, then what came of it. */
@Controller
@RequestMapping("/capture/imports/{id}")
@Marketing
class ImportController {

  private final Imports imports;
  private final ImportPages pages;
  private final RowProblems problems;
  private final Clock clock;

  ImportController(Imports imports, ImportPages pages, RowProblems problems, Clock clock) {
    this.imports = imports;
    this.pages = pages;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable("id") UUID id, @RequestParam(required = false) @Nullable Cursor after) {
    var shown = find(id);
    return shown.state() == ImportState.UPLOADED
        ? preview(shown, shown.layout(), Refusals.NONE)
        : new ModelAndView(
            "capture/import", Map.of("page", pages.progress(shown, after, clock.instant())));
  }

  /** Begins with the meanings that stand on the page. */
  @PostMapping("/start")
  Object start(@PathVariable("id") UUID id, @RequestParam Map<String, String> sent) {
    var shown = find(id);
    if (shown.state() == ImportState.UPLOADED) {
      var layout = said(shown.layout(), sent);
      var refusals = imports.start(shown, layout);
      if (!refusals.isEmpty()) {
        return preview(shown, layout, new Refusals(refusals));
      }
    }
    return "redirect:/capture/imports/" + id;
  }

  private static Layout said(Layout proposed, Map<String, String> sent) {
    var meanings = new ArrayList<String>();
    var layout = proposed;
    for (var i = 0; i < proposed.meanings().size(); i++) {
      meanings.add(sent.getOrDefault("m" + i, proposed.meanings().get(i)));
      var order = sent.get("d" + i);
      layout = order == null ? layout : layout.withDayFirst(i, order.equals("day"));
    }
    return layout.with(meanings);
  }

  @PostMapping("/discard")
  String discard(@PathVariable("id") UUID id, RedirectAttributes redirect) {
    if (imports.discard(find(id).id())) {
      Toasts.say(redirect, "The file is forgotten; nothing was imported");
    }
    return "redirect:/capture/imports";
  }

  /** The rows that could not be taken, with the reasons, to be mended and imported again. */
  @GetMapping("/problems.csv")
  void download(@PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
    ProblemFile.write(find(id), problems, response);
  }

  private ModelAndView preview(Import shown, Layout layout, Refusals refusals) {
    return new ModelAndView(
        "capture/preview",
        Map.of("page", pages.preview(shown, layout, refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Import find(UUID id) {
    var found = imports.find(id);
    if (found == null) {
      throw new NotFound("import");
    }
    return found;
  }
}
