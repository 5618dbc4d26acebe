package tandem.people;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.NotFound;
import tandem.web.Slice;

/** People for programs. */
@RestController
@RequestMapping("/api/v1/people")
@Everyone
class PersonApiController {

  private final PersonQueries people;
  private final StageNames stages;
  private final Clock clock;

  PersonApiController(PersonQueries people, StageNames stages, Clock clock) {
    this.people = people;
    this.stages = stages;
    this.clock = clock;
  }

  @GetMapping
  Slice<PersonFacts> list(
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(required = false) @Nullable String externalId,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable Cursor after,
      @RequestParam(defaultValue = "50") Limit limit) {
    return people.list(
        email == null ? null : email.strip().toLowerCase(Locale.ROOT),
        externalId,
        stage == null ? null : stages.code(stage),
        after,
        limit,
        clock.instant());
  }

  @GetMapping("/{person}")
  PersonFacts one(@PathVariable PersonId person) {
    return people.find(person, clock.instant()).orElseThrow(() -> new NotFound("person"));
  }
}
