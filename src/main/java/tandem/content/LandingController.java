package tandem.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Anybody;
import tandem.intake.Intake;
import tandem.journal.Interaction;
import tandem.journal.Kind;
import tandem.journal.Touch;
import tandem.journal.Who;
import tandem.people.Profile;
import tandem.web.ContentPolicy;
import tandem.web.NotFound;
import tandem.web.RateLimits;

/** Landing pages as strangers meet them. Nothing is kept of a visitor before they agree. */
@Controller
@RequestMapping("/p/{slug:[a-z0-9-]+}")
@Anybody
class LandingController {

  private static final String COOKIE = "tandem_id";
  private static final RateLimits.Rate TOLD = new RateLimits.Rate(60, 1);

  private final LandingStore store;
  private final LandingViews views;
  private final PageTracking tracking;
  private final Intake intake;
  private final RateLimits limits;
  private final Clock clock;

  LandingController(
      LandingStore store,
      LandingViews views,
      PageTracking tracking,
      Intake intake,
      RateLimits limits,
      Clock clock) {
    this.store = store;
    this.views = views;
    this.tracking = tracking;
    this.intake = intake;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    var page = find(slug);
    var design = page.published() == null ? null : store.design(page.id(), page.published());
    if (design == null) {
      throw new NotFound("page");
    }
    // The form in it is made for this visit alone.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var origins = String.join(" ", views.origins(design, request));
    ContentPolicy.STRICT.with("form-action", ("'self' " + origins).strip()).set(response);
    return new ModelAndView("content/landing", Map.of("page", views.live(page, design, request)));
  }

  /** Told by the page itself: one more view. No id comes along, and nothing of the browser. */
  @PostMapping("/seen")
  @ResponseBody
  String seen(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String automated,
      HttpServletRequest request) {
    limits.take("landing:" + request.getRemoteAddr(), TOLD);
    var page = find(slug);
    if (page.isPublished()) {
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      store.seen(page.id(), today, automated.equals("yes"));
    }
    return "";
  }

  /** Where a link leads that no person can see or reach: whoever follows it is a program. */
  @GetMapping("/more")
  ModelAndView trap(@PathVariable String slug, HttpServletRequest request) {
    limits.take("landing:" + request.getRemoteAddr(), TOLD);
    var page = find(slug);
    intake.take(
        new Interaction(
            tracking.id().value(),
            UUID.randomUUID().toString(),
            Kind.PAGE_VIEWED,
            "Hidden link of " + page.name(),
            clock.instant(),
            new Who(browser(request), null, Profile.EMPTY),
            new Touch(
                request.getRequestURL().toString(),
                page.name(),
                null,
                Map.of(),
                Map.of(),
                request.getHeader(HttpHeaders.USER_AGENT),
                true),
            null,
            Map.of("trap", "link")));
    throw new NotFound("page");
  }

  private static String browser(HttpServletRequest request) {
    var cookies = request.getCookies();
    @Nullable String known =
        cookies == null
            ? null
            : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9-]{8,64}"))
                .findFirst()
                .orElse(null);
    return known == null ? "trap-" + UUID.randomUUID() : known;
  }

  private Landing find(String slug) {
    var page = store.bySlug(slug);
    if (page == null) {
      throw new NotFound("page");
    }
    return page;
  }
}
