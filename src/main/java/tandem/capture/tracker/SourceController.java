package tandem.capture.tracker;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.access.Marketing;
import tandem.capture.Origins;
import tandem.capture.Source;
import tandem.capture.SourceId;
import tandem.capture.Sources;
import tandem.capture.tracker.page.SourcePage;
import tandem.journal.Hits;
import tandem.web.NotFound;
import tandem.web.Refusals;
import tandem.web.Toasts;
import tandem.web.Words;

/** The page on which a source is set up, and shows its first events as they arrive. */
@Controller
@RequestMapping("/capture/sources/{source}")
@Marketing
class SourceController {

  private static final int LATEST = 12;

  private final Sources sources;
  private final Hits hits;
  private final Clock clock;

  SourceController(Sources sources, Hits hits, Clock clock) {
    this.sources = sources;
    this.hits = hits;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable SourceId source) {
    var found = find(source);
    return page(found, String.join("\n", found.origins().list()), Refusals.NONE);
  }

  @PostMapping("/origins")
  Object allow(
      @PathVariable SourceId source,
      @RequestParam(defaultValue = "") String origins,
      RedirectAttributes redirect) {
    var found = find(source);
    var wanted = Origins.of(origins);
    if (!wanted.refusals().isEmpty()) {
      return page(found, origins, new Refusals(wanted.refusals()));
    }
    sources.allow(source, wanted);
    Toasts.say(redirect, "The websites are saved");
    return "redirect:/capture/sources/" + source;
  }

  private Source find(SourceId id) {
    return sources.find(id).orElseThrow(() -> new NotFound("source"));
  }

  private ModelAndView page(Source source, String origins, Refusals refusals) {
    var now = clock.instant();
    var page =
        new SourcePage(
            source.name(),
            "/capture/sources/" + source.id(),
            source.revokedAt() == null,
            snippet(source, ""),
            snippet(source, " data-consent=\"required\""),
            origins,
            refusals,
            hits.latest(source.id().value(), LATEST).stream().map(hit -> hit(hit, now)).toList());
    return new ModelAndView(
        "capture/source",
        Map.of("page", page),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static @Nullable String snippet(Source source, String more) {
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return source.publicKey() == null
        ? null
        : "<script async src=\"%s/t.js\" data-key=\"%s\"%s></script>"
            .formatted(here, source.publicKey(), more);
  }

  private static SourcePage.Hit hit(Hits.Hit hit, Instant now) {
    return new SourcePage.Hit(
        hit.icon(),
        hit.label(),
        hit.what(),
        hit.channel(),
        hit.bot(),
        hit.person() == null ? null : "/people/" + hit.person(),
        Words.moment(hit.at(), now));
  }
}
