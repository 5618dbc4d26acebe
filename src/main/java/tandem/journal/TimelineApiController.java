package tandem.journal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;
import tandem.people.PersonId;
import tandem.people.PersonQueries;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Slice;

/** Somebody's timeline for programs, the latest first. */
@RestController
@Everyone
class TimelineApiController {

  private final TimelineQueries queries;
  private final PersonQueries people;
  private final Clock clock;

  TimelineApiController(TimelineQueries queries, PersonQueries people, Clock clock) {
    this.queries = queries;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/api/v1/people/{person}/timeline")
  Slice<Happened> timeline(
      @PathVariable PersonId person,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    if (people.find(person, clock.instant()).isEmpty()) {
      throw new NotFound("person");
    }
    return queries.of(person, after, limit);
  }
}
