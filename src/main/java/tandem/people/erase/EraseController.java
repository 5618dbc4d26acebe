package tandem.people.erase;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Managing;
import tandem.people.Kept;
import tandem.people.PersonFacts;
import tandem.people.PersonId;
import tandem.people.PersonQueries;
import tandem.people.erase.page.ErasePage;
import tandem.web.NotFound;
import tandem.web.Toasts;
import tandem.web.Words;

/** Takes everything about a person along, or away. */
@Controller
@Managing
@RequestMapping("/people/{person}")
class EraseController {

  /** What has to be typed, since nothing brings it back. */
  static final String WORD = "erase";

  private final Exports exports;
  private final Erasing erasing;
  private final PersonQueries people;
  private final Clock clock;

  EraseController(Exports exports, Erasing erasing, PersonQueries people, Clock clock) {
    this.exports = exports;
    this.erasing = erasing;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/export")
  void export(@PathVariable PersonId person, HttpServletResponse response) throws IOException {
    var all = everything(person);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"person-%s.zip\"".formatted(person));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    exports.write(all, clock.instant(), response.getOutputStream());
  }

  @GetMapping("/erase")
  ModelAndView ask(@PathVariable PersonId person) {
    return page(person, null, HttpStatus.OK);
  }

  @PostMapping("/erase")
  ModelAndView erase(
      @PathVariable PersonId person,
      @RequestParam(defaultValue = "") String word,
      RedirectAttributes redirect) {
    if (!word.strip().equalsIgnoreCase(WORD)) {
      return page(
          person, "Type the word erase, as it stands here.", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (!erasing.erase(person, clock.instant())) {
      throw new NotFound("person");
    }
    Toasts.say(redirect, "Erased. Nothing personal is left.");
    return new ModelAndView("redirect:/people");
  }

  private ModelAndView page(PersonId person, @Nullable String error, HttpStatus status) {
    var found = find(person);
    var here = "/people/" + person;
    var goes =
        everything(person).stream()
            .filter(kept -> !kept.rows().isEmpty())
            .map(kept -> "%s (%s)".formatted(kept.title(), Words.count(kept.rows().size())))
            .toList();
    var page = new ErasePage(found.name(), here, here + "/erase", goes, error);
    return new ModelAndView("people/erase/erase", Map.of("page", page), status);
  }

  private List<Kept> everything(PersonId person) {
    return exports.of(person).orElseThrow(() -> new NotFound("person"));
  }

  private PersonFacts find(PersonId person) {
    return people.find(person, clock.instant()).orElseThrow(() -> new NotFound("person"));
  }
}
