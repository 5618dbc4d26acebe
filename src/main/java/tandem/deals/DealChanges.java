package tandem.deals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportChanges;
import tandem.capture.ImportChanges.Change;
import tandem.handoff.PastStages;
import tandem.handoff.PastStages.Standing;
import tandem.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what imports of deals changed: the deals, and where their people stand. */
@Component
class DealChanges {

  /** In the order of the keys, the deals come first: where people stand depends on them. */
  private static final String DEAL = "deal:";

  private static final String STAGE = "stage:";

  private final ImportChanges changes;
  private final JsonMapper json;

  DealChanges(ImportChanges changes, JsonMapper json) {
    this.changes = changes;
    this.json = json;
  }

  /**
   * Some of what an import changed.
   *
   * @param last where to go on; null: nothing was left
   */
  record Some(@Nullable String last, List<Told> deals, List<PastStages.Change> stages) {}

  /**
   * A deal as an import found and left it, each as the JSON of its row.
   *
   * @param before null: there was none
   */
  record Told(UUID deal, @Nullable String before, String after) {}

  void changed(UUID importId, Collection<MergedDeal> deals) {
    changes.add(
        importId,
        deals.stream()
            .map(deal -> new Change(DEAL + deal.id(), deal.before(), deal.after()))
            .toList());
  }

  void moved(UUID importId, Map<PersonId, Standing> before, Map<PersonId, Standing> after) {
    var moved = new ArrayList<Change>();
    before.forEach(
        (person, stood) -> {
          var stands = after.get(person);
          if (!stood.equals(stands)) {
            moved.add(
                new Change(
                    STAGE + person,
                    json.writeValueAsString(stood),
                    json.writeValueAsString(stands)));
          }
        });
    changes.add(importId, moved);
  }

  Some after(UUID importId, @Nullable String last, int limit) {
    var some = changes.after(importId, last, limit);
    return new Some(
        some.isEmpty() ? null : some.getLast().key(),
        of(some, DEAL).map(DealChanges::told).toList(),
        of(some, STAGE).map(this::stage).toList());
  }

  /** What is kept here of these deals and this person is nobody's business any more. */
  void forget(PersonId person, Collection<UUID> deals) {
    var keys = Stream.concat(Stream.of(STAGE + person), deals.stream().map(id -> DEAL + id));
    changes.forget(keys.toList());
  }

  private static Stream<Change> of(List<Change> some, String prefix) {
    return some.stream().filter(change -> change.key().startsWith(prefix));
  }

  private static Told told(Change change) {
    return new Told(
        UUID.fromString(change.key().substring(DEAL.length())), change.before(), change.after());
  }

  private PastStages.Change stage(Change change) {
    return new PastStages.Change(
        PersonId.of(change.key().substring(STAGE.length())),
        standing(Objects.requireNonNull(change.before())),
        standing(change.after()));
  }

  private Standing standing(String text) {
    return json.readValue(text, Standing.class);
  }
}
