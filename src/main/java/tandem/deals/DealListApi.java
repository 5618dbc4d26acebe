package tandem.deals;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;

/** The list of deals, for programs; the newest first. */
@RestController
class DealListApi {

  private final DealQueries queries;
  private final Clock clock;

  DealListApi(DealQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @Everyone
  @GetMapping("/api/v1/deals")
  Slice<DealJson> list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    var filter = new DealFilter(null, state, stage, owner, person);
    return queries.list(filter, DealSort.NEWEST, after, limit, clock.instant()).map(DealJson::of);
  }
}
