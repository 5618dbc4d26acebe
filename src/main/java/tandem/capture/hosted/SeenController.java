package tandem.capture.hosted;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Anybody;
import tandem.capture.form.Form;
import tandem.platform.Seals;

/** Where pages tell that somebody looks at a form, and how far they came with it. */
@RestController
@Anybody
class SeenController {

  private static final Pattern ROBOT =
      Pattern.compile(
          "bot\\b|bot/|crawl|spider|preview|lighthouse|monitor", Pattern.CASE_INSENSITIVE);

  private final Shown shown;
  private final FormCounts counts;
  private final Gate gate;
  private final Seals seals;
  private final Clock clock;

  SeenController(Shown shown, FormCounts counts, Gate gate, Seals seals, Clock clock) {
    this.shown = shown;
    this.counts = counts;
    this.gate = gate;
    this.seals = seals;
    this.clock = clock;
  }

  /**
   * Always answers the same: what cannot be counted is left out. Only a showing that we made
   * counts, so nobody makes up visits by the thousand.
   */
  @PostMapping("/f/{slug:[a-z0-9-]+}/seen")
  ResponseEntity<Void> seen(
      @PathVariable String slug,
      @RequestParam(name = Names.SHOWING, defaultValue = "") String sealed,
      @RequestParam(required = false) @Nullable String field,
      @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
      HttpServletRequest request) {
    var form = shown.find(slug);
    var showing = Showing.open(seals, form, sealed);
    if (showing != null
        && !ROBOT.matcher(agent).find()
        && gate.mayTell(form, request.getRemoteAddr())) {
      counts.seen(form, showing, known(form, field), clock.instant());
    }
    return ResponseEntity.noContent().build();
  }

  private static @Nullable String known(Form form, @Nullable String field) {
    return field == null || form.definition().field(field) == null ? null : field;
  }
}
