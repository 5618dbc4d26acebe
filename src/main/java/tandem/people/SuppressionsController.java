package tandem.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.people.page.SuppressionsPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Refusals;
import tandem.web.Toasts;
import tandem.web.Words;

/** The suppression list. */
@Controller
@RequestMapping("/people/suppressions")
@Marketing
class SuppressionsController {

  static final int LONGEST_REASON = 200;

  private static final Limit ROWS = new Limit(50);

  private final Suppressions suppressions;
  private final Clock clock;

  SuppressionsController(Suppressions suppressions, Clock clock) {
    this.suppressions = suppressions;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Cursor after) {
    return page(query(q), after, "", Refusals.NONE);
  }

  /** As addresses are kept; null where nothing is asked for. */
  static @Nullable String query(@Nullable String q) {
    return q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT).replace("\0", "");
  }

  private ModelAndView page(
      @Nullable String q, @Nullable Cursor after, String typed, Refusals refusals) {
    var now = clock.instant();
    var slice = suppressions.all(q, after, ROWS);
    var rows =
        slice.items().stream()
            .map(
                row ->
                    new SuppressionsPage.Row(
                        row.email(),
                        row.reason().isEmpty() ? Words.NOTHING : row.reason(),
                        row.source(),
                        Words.moment(row.at(), now)))
            .toList();
    var more =
        slice.next() == null
            ? null
            : "/people/suppressions?after=" + slice.next() + (q == null ? "" : "&q=" + encoded(q));
    return new ModelAndView(
        "people/suppressions",
        Map.of("page", new SuppressionsPage(rows, q == null ? "" : q, typed, refusals, more)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  @PostMapping
  Object add(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    var clean = Suppressions.clean(email).orElse(null);
    if (clean == null) {
      return page(
          null, null, email, Refusals.of("email", "Give an address such as name@company.com."));
    }
    var shown = reason.replace("\0", "").strip();
    var kept = shown.substring(0, Math.min(shown.length(), LONGEST_REASON));
    suppressions.add(
        List.of(new Suppressions.Said(clean, kept)), "By " + caller.name(), clock.instant());
    Toasts.say(redirect, "No promotional mail goes to " + clean);
    return "redirect:/people/suppressions";
  }

  @PostMapping("/remove")
  String remove(@RequestParam String email, RedirectAttributes redirect) {
    if (!suppressions.remove(List.of(email)).isEmpty()) {
      Toasts.undoable(
          redirect,
          email + " may get promotional mail again",
          "/people/suppressions?email=" + encoded(email));
    }
    return "redirect:/people/suppressions";
  }
}
