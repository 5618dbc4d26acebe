package tandem.people.merge;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.people.PersonId;
import tandem.web.NotFound;
import tandem.web.Problems;

/** Merges for programs. */
@RestController
class MergeApi {

  private final Merging merging;
  private final MergeStore store;
  private final Clock clock;

  MergeApi(Merging merging, MergeStore store, Clock clock) {
    this.merging = merging;
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param other who becomes the person of the address
   * @param take the fields of which the other's value is wanted, such as email, company, owner or
   *     attributes.seats; what the kept person lacks is filled anyway
   */
  record Wish(@Nullable PersonId other, @Nullable Set<String> take) {}

  /** The merges that a person is made of. */
  record Merges(List<Merge> items) {}

  @GetMapping("/api/v1/people/{person}/merges")
  @Everyone
  Merges list(@PathVariable PersonId person) {
    return new Merges(store.of(person));
  }

  @PostMapping("/api/v1/people/{person}/merges")
  @Marketing
  ResponseEntity<Object> merge(
      @PathVariable PersonId person,
      @RequestBody Wish wish,
      @AuthenticationPrincipal Caller caller) {
    if (wish.other() == null) {
      return Problems.refused("other", "is missing: give the id of who becomes this person");
    }
    var chosen = wish.take() == null ? Set.<String>of() : wish.take();
    for (var field : chosen) {
      if (!Joining.COLUMNS.containsKey(field) && !field.startsWith(Joining.ATTRIBUTE)) {
        return Problems.refused(
            "take", "knows no " + field + ": name fields of a person, or attributes.NAME");
      }
    }
    return answer(merging.merge(person, wish.other(), chosen, caller.id(), clock.instant()));
  }

  @PostMapping("/api/v1/people/merges/{merge}/undo")
  @Marketing
  ResponseEntity<Object> undo(@PathVariable MergeId merge, @AuthenticationPrincipal Caller caller) {
    if (store.find(merge).isEmpty()) {
      throw new NotFound("merge");
    }
    return answer(merging.undo(merge, caller.id(), clock.instant()));
  }

  private ResponseEntity<Object> answer(Merging.Outcome outcome) {
    return switch (outcome) {
      case Merging.Outcome.Refused(var reason) -> Problems.conflict(reason);
      case Merging.Outcome.Done(var merge) ->
          ResponseEntity.ok(store.find(merge.id()).orElse(merge));
    };
  }
}
