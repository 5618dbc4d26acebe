package tandem.scoring;

import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Everyone;
import tandem.people.PersonId;
import tandem.web.NotFound;

/** Somebody's score for programs, explained. */
@RestController
@Everyone
class ScoreApiController {

  private final Scores scores;
  private final Clock clock;

  ScoreApiController(Scores scores, Clock clock) {
    this.scores = scores;
    this.clock = clock;
  }

  @GetMapping("/api/v1/people/{person}/score")
  Score score(@PathVariable PersonId person) {
    return scores.of(person, clock.instant()).orElseThrow(() -> new NotFound("person"));
  }
}
