package tandem.people.duplicates;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.people.PersonId;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Slice;

/** Pairs who may be one, for programs. */
@RestController
@Marketing
@RequestMapping("/api/v1/people/duplicates")
class DuplicatesApi {

  private final DuplicateQueries queries;
  private final DuplicateStore store;
  private final Clock clock;

  DuplicatesApi(DuplicateQueries queries, DuplicateStore store, Clock clock) {
    this.queries = queries;
    this.store = store;
    this.clock = clock;
  }

  @GetMapping
  Slice<DuplicateQueries.Pair> list(
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    return queries.open(after, limit);
  }

  @PostMapping("/{one}/{other}/dismiss")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(
      @PathVariable PersonId one,
      @PathVariable PersonId other,
      @AuthenticationPrincipal Caller caller) {
    if (!store.dismiss(one, other, caller.id(), clock.instant())) {
      throw new NotFound("pair");
    }
  }
}
