package tandem.people;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** The suppression list for programs. */
@RestController
@RequestMapping("/api/v1/suppressions")
@Marketing
class SuppressionsApi {

  private final Suppressions suppressions;
  private final Clock clock;

  SuppressionsApi(Suppressions suppressions, Clock clock) {
    this.suppressions = suppressions;
    this.clock = clock;
  }

  /**
   * @param reason may be absent
   */
  record Body(@Nullable String email, @Nullable String reason) {}

  @GetMapping
  Slice<Suppressions.Suppressed> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    return suppressions.all(SuppressionsController.query(q), after, limit);
  }

  /** 404 where promotional mail may go there. */
  @GetMapping("/{email}")
  Suppressions.Suppressed one(@PathVariable String email) {
    return Suppressions.clean(email)
        .flatMap(suppressions::find)
        .orElseThrow(() -> new NotFound("suppression"));
  }

  /** An address that is there already stays; who says it last stands as its source. */
  @PostMapping
  ResponseEntity<Object> add(@RequestBody Body body, @AuthenticationPrincipal Caller caller) {
    var reason = body.reason() == null ? "" : body.reason().strip();
    var email = body.email() == null ? null : Suppressions.clean(body.email()).orElse(null);
    if (email == null) {
      return Problems.refused("email", "is missing or no e-mail address");
    }
    if (reason.length() > SuppressionsController.LONGEST_REASON || reason.indexOf('\0') >= 0) {
      return Problems.refused("reason", "is longer than 200 characters or has a NUL character");
    }
    suppressions.add(
        List.of(new Suppressions.Said(email, reason)), "By " + caller.name(), clock.instant());
    return ResponseEntity.ok(suppressions.find(email).orElseThrow());
  }

  @DeleteMapping("/{email}")
  ResponseEntity<Void> remove(@PathVariable String email) {
    var removed = Suppressions.clean(email).map(List::of).map(suppressions::remove);
    if (removed.isEmpty() || removed.get().isEmpty()) {
      throw new NotFound("suppression");
    }
    return ResponseEntity.noContent().build();
  }
}
