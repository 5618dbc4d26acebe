package tandem.content;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.platform.Refusal;
import tandem.web.NotFound;
import tandem.web.Problems;

/** Landing pages, for programs. */
@RestController
@RequestMapping("/api/v1/pages")
@Marketing
class PagesApi {

  private final Landings landings;
  private final LandingQueries queries;
  private final Clock clock;

  PagesApi(Landings landings, LandingQueries queries, Clock clock) {
    this.landings = landings;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * A page and how it fares.
   *
   * @param published the version that strangers see; null: none
   */
  record PageJson(
      UUID id,
      String name,
      String path,
      @Nullable Integer published,
      Instant editedAt,
      long views,
      long automatedViews,
      long submissions,
      Design draft) {

    static PageJson of(LandingQueries.Row row) {
      var page = row.page();
      return new PageJson(
          page.id(),
          page.name(),
          page.path(),
          page.published(),
          page.draftAt(),
          row.views(),
          row.automated(),
          row.submissions(),
          page.draft());
    }
  }

  /**
   * @param start ebook, webinar, demo, newsletter, case-study or blank
   * @param form the id of a form for it
   */
  record NewPage(
      @Nullable String start,
      @Nullable String name,
      @Nullable String slug,
      @Nullable String form) {}

  /** The published ones first; at most 500. */
  @GetMapping
  List<PageJson> list() {
    return queries.all(today()).stream().map(PageJson::of).toList();
  }

  @GetMapping("/{page}")
  PageJson show(@PathVariable("page") UUID id) {
    return json(find(id));
  }

  @PostMapping
  ResponseEntity<Object> add(@RequestBody NewPage wanted) {
    return switch (landings.add(
        text(wanted.start()), text(wanted.name()), text(wanted.slug()), text(wanted.form()))) {
      case Landings.Result.Refused(var refusals) -> Problems.refused(refusals);
      case Landings.Result.Done(var page) ->
          ResponseEntity.created(URI.create("/api/v1/pages/" + page.id())).body(json(page));
    };
  }

  /** Replaces the draft. */
  @PutMapping("/{page}/draft")
  ResponseEntity<Object> save(@PathVariable("page") UUID id, @RequestBody Design design) {
    var page = find(id);
    var holes = DesignHoles.of(design);
    if (!holes.isEmpty()) {
      return Problems.refused(holes);
    }
    return answer(landings.save(page, PageInput.of(page.name(), design)), id);
  }

  /** Shows the draft to everybody, as the next version. */
  @PostMapping("/{page}/publish")
  ResponseEntity<Object> publish(
      @PathVariable("page") UUID id, @AuthenticationPrincipal Caller caller) {
    var page = find(id);
    return answer(landings.publish(page, PageInput.of(page.name(), page.draft()), caller.id()), id);
  }

  @PostMapping("/{page}/unpublish")
  PageJson unpublish(@PathVariable("page") UUID id) {
    landings.unpublish(find(id));
    return json(find(id));
  }

  private ResponseEntity<Object> answer(List<Refusal> refusals, UUID id) {
    return refusals.isEmpty() ? ResponseEntity.ok(json(find(id))) : Problems.refused(refusals);
  }

  private PageJson json(Landing page) {
    return PageJson.of(queries.of(page.id(), today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }

  private Landing find(UUID id) {
    var page = landings.find(id);
    if (page == null) {
      throw new NotFound("page");
    }
    return page;
  }
}
