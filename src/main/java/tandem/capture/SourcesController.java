package tandem.capture;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import tandem.capture.page.SourcesPage;
import tandem.platform.Refusal;
import tandem.web.NotFound;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Toasts;
import tandem.web.Words;

/** The page on which sources of events are made and revoked. */
@Controller
@RequestMapping("/capture/sources")
@Marketing
class SourcesController {

  private static final List<Option> KINDS =
      List.of(new Option(Sources.WEBSITE, "Website"), new Option(Sources.SEGMENT, "Server or app"));

  private final Sources sources;
  private final Clock clock;

  SourcesController(Sources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list() {
    return page(null, "", Refusals.NONE);
  }

  /**
   * A server's key is shown once and kept nowhere, so that answer is the page itself; a website's
   * stands on the page of the source.
   */
  @PostMapping
  Object create(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = Sources.WEBSITE) String kind) {
    var refusals = new ArrayList<>(Sources.refuseName(name));
    if (!Sources.KINDS.contains(kind)) {
      refusals.add(new Refusal("kind", "is none of those listed"));
    }
    if (!refusals.isEmpty()) {
      return page(null, name, new Refusals(refusals));
    }
    var made = sources.create(name, kind, clock.instant());
    return kind.equals(Sources.WEBSITE)
        ? "redirect:/capture/sources/" + made.id()
        : page(made, "", Refusals.NONE);
  }

  @PostMapping("/{source}/revoke")
  String revoke(@PathVariable SourceId source, RedirectAttributes redirect) {
    if (!sources.revoke(source, clock.instant())) {
      throw new NotFound("source");
    }
    Toasts.undoable(redirect, "The key no longer works", "/capture/sources/" + source + "/restore");
    return "redirect:/capture/sources";
  }

  @PostMapping("/{source}/restore")
  String restore(@PathVariable SourceId source, RedirectAttributes redirect) {
    if (!sources.restore(source)) {
      throw new NotFound("source");
    }
    Toasts.say(redirect, "The key works again");
    return "redirect:/capture/sources";
  }

  private ModelAndView page(Sources.@Nullable Made made, String name, Refusals refusals) {
    var now = clock.instant();
    var rows =
        sources.all().stream()
            .map(
                source ->
                    new SourcesPage.Row(
                        source.id().toString(),
                        source.name(),
                        label(source.kind()),
                        "…" + source.hint(),
                        Words.moment(source.createdAt(), now),
                        source.revokedAt() == null))
            .toList();
    var key = made == null ? null : new SourcesPage.Made(made.name(), made.writeKey(), address());
    return new ModelAndView(
        "capture/sources",
        Map.of("page", new SourcesPage(rows, key, name, KINDS, refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String label(String kind) {
    return KINDS.stream()
        .filter(option -> option.value().equals(kind))
        .map(Option::label)
        .findFirst()
        .orElse(kind);
  }

  private static String address() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
