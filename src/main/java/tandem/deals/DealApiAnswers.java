package tandem.deals;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tandem.web.NotFound;
import tandem.web.Problems;

/** Tells a program what came of its wish. */
@Component
class DealApiAnswers {

  private final DealQueries queries;

  DealApiAnswers(DealQueries queries) {
    this.queries = queries;
  }

  DealJson deal(DealId id) {
    return DealJson.of(queries.find(id).orElseThrow(() -> new NotFound("deal")));
  }

  /**
   * @param done the status where the wish was granted
   */
  ResponseEntity<Object> to(Decision decision, HttpStatus done) {
    return switch (decision) {
      case Decision.Changed(var deal) -> ResponseEntity.status(done).body(deal(deal.id()));
      case Decision.Unchanged(var deal) -> ResponseEntity.ok(deal(deal.id()));
      case Decision.Refused(var refusals) -> Problems.refused(refusals);
      case Decision.Conflict(var reason) -> Problems.conflict(reason);
    };
  }
}
