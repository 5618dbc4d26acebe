package tandem.people.consent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Anybody;
import tandem.people.Person;
import tandem.people.Purpose;
import tandem.people.consent.page.PreferencesPage;
import tandem.web.RateLimits;

/**
 * The preference centre. Programs look into mails before people do and follow every link, so
 * following one shows a page, and only a button changes something.
 */
@Controller
@RequestMapping("/c/{token}")
@Anybody
class PreferencesController {

  private static final RateLimits.Rate CHANGES = new RateLimits.Rate(20, 1 / 60.0);

  private final Preferences preferences;
  private final PreferencesPages pages;
  private final RateLimits limits;
  private final Clock clock;

  PreferencesController(
      Preferences preferences, PreferencesPages pages, RateLimits limits, Clock clock) {
    this.preferences = preferences;
    this.pages = pages;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String saved,
      HttpServletRequest request,
      HttpServletResponse response) {
    keepPrivate(response);
    var language = language(request);
    var person = preferences.person(token).orElse(null);
    if (person == null) {
      return preferences.isOurs(token)
          ? view(pages.gone(language), HttpStatus.GONE)
          : view(pages.unknown(language), HttpStatus.NOT_FOUND);
    }
    return view(pages.of(person, token, language, saved != null), HttpStatus.OK);
  }

  @PostMapping
  Object save(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable List<String> purpose,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person = preferences.person(token).orElse(null);
    if (person == null) {
      return show(token, null, request, response);
    }
    var ticked =
        Arrays.stream(Purpose.values())
            .filter(one -> purpose != null && purpose.contains(one.name()))
            .collect(Collectors.toSet());
    preferences.choose(person.id(), ticked, telling(person, request));
    return again(token, request);
  }

  @PostMapping("/none")
  Object none(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    var person = preferences.person(token).orElse(null);
    if (person == null) {
      return show(token, null, request, response);
    }
    preferences.forbid(person.id(), EnumSet.allOf(Purpose.class), telling(person, request));
    return again(token, request);
  }

  /** What a mail program's own button calls (RFC 8058): it waits for no page. */
  @PostMapping("/unsubscribe")
  ResponseEntity<Void> unsubscribe(@PathVariable String token, HttpServletRequest request) {
    preferences
        .person(token)
        .ifPresent(
            person ->
                preferences.forbid(person.id(), Set.of(Purpose.EMAIL), telling(person, request)));
    return ResponseEntity.ok().build();
  }

  /** Whoever follows the address of that button by hand. */
  @GetMapping("/unsubscribe")
  Object page(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    return preferences.isOurs(token)
        ? "redirect:/c/" + token
        : show(token, null, request, response);
  }

  private Preferences.Telling telling(Person person, HttpServletRequest request) {
    limits.take("preferences:" + person.id(), CHANGES);
    return new Preferences.Telling(language(request), request.getRemoteAddr(), clock.instant());
  }

  private static String again(String token, HttpServletRequest request) {
    return "redirect:/c/%s?lang=%s&saved".formatted(token, language(request));
  }

  private static String language(HttpServletRequest request) {
    var wanted = request.getParameter("lang");
    if (wanted != null && Wording.LANGUAGES.contains(wanted)) {
      return wanted;
    }
    var locales = request.getLocales();
    while (locales.hasMoreElements()) {
      var language = locales.nextElement().getLanguage();
      if (Wording.LANGUAGES.contains(language)) {
        return language;
      }
    }
    return Wording.LANGUAGES.getFirst();
  }

  /** The address is a key: it goes into no cache, no search engine and no referrer. */
  private static void keepPrivate(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  private static ModelAndView view(PreferencesPage page, HttpStatus status) {
    return new ModelAndView("people/consent/preferences", Map.of("page", page), status);
  }
}
