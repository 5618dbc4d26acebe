package tandem.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.content.page.NewLandingPage;
import tandem.content.page.PagesPage;
import tandem.platform.Refusal;
import tandem.web.Option;
import tandem.web.Problems;
import tandem.web.Refusals;
import tandem.web.Toasts;
import tandem.web.Words;

/** The list of landing pages, and where a new one begins. */
@Controller
@RequestMapping("/content/pages")
@Marketing
class PagesController {

  private final Landings landings;
  private final LandingQueries queries;
  private final PageForms choices;
  private final StoredFiles files;
  private final Clock clock;

  PagesController(
      Landings landings,
      LandingQueries queries,
      PageForms choices,
      StoredFiles files,
      Clock clock) {
    this.landings = landings;
    this.queries = queries;
    this.choices = choices;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list() {
    var rows = queries.all(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var open = rows.stream().filter(row -> row.page().isPublished()).count();
    var line =
        "A landing page says one thing and asks for one thing. %s published."
            .formatted(open == 1 ? "One is" : open == 0 ? "None is" : Words.count(open) + " are");
    return new ModelAndView(
        "content/pages",
        Map.of("page", new PagesPage(line, rows.stream().map(this::row).toList())));
  }

  private PagesPage.Row row(LandingQueries.Row row) {
    var page = row.page();
    var home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return new PagesPage.Row(
        page.href(),
        page.name(),
        home + page.path(),
        page.path(),
        page.isPublished(),
        landings.isChanged(page),
        Words.count(row.views()),
        Words.count(row.submissions()),
        Words.percent(row.submissions(), row.views()),
        Words.moment(page.draftAt(), clock.instant()));
  }

  @GetMapping("/new")
  ModelAndView blank() {
    return form(Start.EBOOK.key(), "", "", "", Refusals.NONE);
  }

  @PostMapping
  Object create(
      @RequestParam(defaultValue = "") String start,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String slug,
      @RequestParam(defaultValue = "") String form,
      RedirectAttributes redirect) {
    return switch (landings.add(start, name, slug, form)) {
      case Landings.Result.Refused(var refusals) ->
          form(start, name, slug, form, new Refusals(refusals));
      case Landings.Result.Done(var page) -> {
        Toasts.say(redirect, "The draft is there. Make it yours, then publish it.");
        yield "redirect:" + page.href();
      }
    };
  }

  private ModelAndView form(
      String start, String name, String slug, String form, Refusals refusals) {
    var home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    var starts = new ArrayList<NewLandingPage.Choice>();
    Arrays.stream(Start.values())
        .forEach(s -> starts.add(new NewLandingPage.Choice(s.key(), s.label(), s.line())));
    starts.add(new NewLandingPage.Choice("blank", "Blank", "Nothing but a heading"));
    return new ModelAndView(
        "content/new-page",
        Map.of(
            "page",
            new NewLandingPage(
                List.copyOf(starts),
                start,
                name,
                slug,
                home + "/p/",
                choices.forms(),
                form,
                refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** A picture for any page; the editor adds it to its lists. */
  @PostMapping("/pictures")
  @ResponseBody
  ResponseEntity<Object> picture(
      @RequestParam MultipartFile file, @AuthenticationPrincipal Caller caller) {
    return switch (files.keep(file, StoredFile.Use.PICTURE, caller.id(), clock.instant())) {
      case StoredFiles.Kept.Refused(var reason) ->
          Problems.refused(List.of(new Refusal("file", reason)));
      case StoredFiles.Kept.File(var kept) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(new Option(kept.id().toString(), PageForms.label(kept)));
    };
  }
}
