package tandem.capture.builder;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import tandem.capture.form.Form;
import tandem.capture.form.FormStore;
import tandem.capture.hosted.Quarantine;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Toasts;

/** What strangers sent, and what to do with what looks like spam. */
@Controller
@RequestMapping("/capture/forms/{form}/submissions")
@Marketing
class SubmissionsController {

  private static final Limit ROWS = new Limit(50);

  private final FormStore store;
  private final SubmissionQueries queries;
  private final Quarantine quarantine;
  private final Clock clock;

  SubmissionsController(
      FormStore store, SubmissionQueries queries, Quarantine quarantine, Clock clock) {
    this.store = store;
    this.queries = queries;
    this.quarantine = quarantine;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      @PathVariable("form") UUID id,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Cursor after) {
    var form = find(id);
    var chosen = state(state);
    var page =
        SubmissionsPages.page(form, chosen, queries.of(id, chosen, after, ROWS), clock.instant());
    return new ModelAndView("capture/submissions", Map.of("page", page));
  }

  @PostMapping("/{key}/release")
  String release(
      @PathVariable("form") UUID id, @PathVariable UUID key, RedirectAttributes redirect) {
    var home = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    Toasts.say(
        redirect,
        quarantine.release(find(id), key, home)
            ? "It was taken like any other"
            : "It was not waiting any more");
    return waiting(id);
  }

  @PostMapping("/{key}/discard")
  String discard(
      @PathVariable("form") UUID id, @PathVariable UUID key, RedirectAttributes redirect) {
    if (quarantine.discard(find(id), key)) {
      Toasts.undoable(
          redirect, "It was spam", "/capture/forms/%s/submissions/%s/restore".formatted(id, key));
    }
    return waiting(id);
  }

  @PostMapping("/{key}/restore")
  String restore(
      @PathVariable("form") UUID id, @PathVariable UUID key, RedirectAttributes redirect) {
    if (quarantine.restore(find(id), key)) {
      Toasts.say(redirect, "It waits for you again");
    }
    return waiting(id);
  }

  static SubmissionQueries.@Nullable State state(@Nullable String text) {
    return Arrays.stream(SubmissionQueries.State.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElse(null);
  }

  private static String waiting(UUID form) {
    return "redirect:/capture/forms/%s/submissions?state=quarantined".formatted(form);
  }

  private Form find(UUID id) {
    var form = store.find(id);
    if (form == null) {
      throw new NotFound("form");
    }
    return form;
  }
}
