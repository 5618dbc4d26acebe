package tandem.handoff;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Selling;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Problems;
import tandem.web.Slice;

/** Hand-offs for programs. A salesperson's token sees what the salesperson sees. */
@RestController
@RequestMapping("/api/v1/handoffs")
class HandoffApiController {

  private static final int LONGEST_NOTE = 2_000;

  private final HandoffQueries queries;
  private final Handoffs handoffs;
  private final Clock clock;

  HandoffApiController(HandoffQueries queries, Handoffs handoffs, Clock clock) {
    this.queries = queries;
    this.handoffs = handoffs;
    this.clock = clock;
  }

  /**
   * @param reason a code of the agreement
   */
  record Rejection(@Nullable String reason, @Nullable String note) {}

  @GetMapping
  @Everyone
  Slice<HandoffJson> list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit,
      @AuthenticationPrincipal Caller caller) {
    var now = clock.instant();
    return queries
        .list(Handoff.State.of(state), Seeing.seller(caller), after, limit)
        .map(row -> HandoffJson.of(row, now));
  }

  @PostMapping("/{handoff}/accept")
  @Selling
  ResponseEntity<Object> accept(
      @PathVariable HandoffId handoff, @AuthenticationPrincipal Caller caller) {
    return answer(handoff, handoffs.accept(handoff, caller, clock.instant()));
  }

  @PostMapping("/{handoff}/reject")
  @Selling
  ResponseEntity<Object> reject(
      @PathVariable HandoffId handoff,
      @RequestBody Rejection rejection,
      @AuthenticationPrincipal Caller caller) {
    var note = rejection.note();
    if (note != null && note.length() > LONGEST_NOTE) {
      return Problems.refused("note", "is longer than 2000 characters");
    }
    var reason = rejection.reason() == null ? "" : rejection.reason();
    return answer(handoff, handoffs.reject(handoff, reason, note, caller, clock.instant()));
  }

  private ResponseEntity<Object> answer(HandoffId handoff, Answer answer) {
    return switch (answer) {
      case Answer.Done(var _) ->
          ResponseEntity.ok(HandoffJson.of(queries.find(handoff).orElseThrow(), clock.instant()));
      case Answer.Unknown() -> throw new NotFound("hand-off");
      case Answer.NotYours() -> throw new AccessDeniedException("offered to somebody else");
      case Answer.AlreadyAnswered() ->
          Problems.conflict("This hand-off has been answered already.");
      case Answer.NoSuchReason(var known) ->
          Problems.refused("reason", "must be one of " + String.join(", ", known));
    };
  }
}
