package tandem.people.merge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.access.UserId;
import tandem.people.PersonId;
import tandem.people.PersonRecords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one person of two and two of one. Whoever writes about one of them at the same moment waits
 * or starts again: people are held first, then what their modules hold.
 */
@Component
class Merging {

  private static final int TRIES = 5;
  private static final String PERSON = "person";

  private final Profiles profiles;
  private final MergeStore store;
  private final List<PersonRecords> records;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  Merging(
      Profiles profiles,
      MergeStore store,
      List<PersonRecords> records,
      TransactionTemplate transaction,
      JsonMapper json) {
    this.profiles = profiles;
    this.store = store;
    this.records = records.stream().sorted(Comparator.comparingInt(PersonRecords::order)).toList();
    this.transaction = transaction;
    this.json = json;
  }

  /** What became of it. */
  sealed interface Outcome {

    record Done(Merge merge) implements Outcome {}

    /**
     * @param reason a sentence
     */
    record Refused(String reason) implements Outcome {}
  }

  private record Memo(JsonNode gone, JsonNode before, JsonNode joined) {}

  /**
   * Makes both the kept one.
   *
   * @param chosen of {@link Joining#COLUMNS}, and attributes: where the other's value is wanted
   */
  Outcome merge(PersonId kept, PersonId gone, Set<String> chosen, UserId by, Instant now) {
    if (kept.equals(gone)) {
      return new Outcome.Refused("Choose somebody else: nobody can be merged with themselves.");
    }
    return trying(() -> mergeOnce(kept, gone, chosen, by, now));
  }

  private Outcome mergeOnce(
      PersonId kept, PersonId gone, Set<String> chosen, UserId by, Instant now) {
    var both = List.of(kept, gone).stream().sorted().toList();
    var rows = profiles.hold(both);
    var one = rows.get(kept);
    var other = rows.get(gone);
    if (one == null || other == null) {
      return new Outcome.Refused("One of the two does not exist any more.");
    }
    records.forEach(kind -> kind.hold(both));
    var id = store.add(kept, gone, Names.of(other), by, now);
    var joined = Joining.join(one, other, chosen);
    joined.put("updated_at", now.toString());
    profiles.change(kept, joined);
    var present = Objects.requireNonNull(profiles.hold(List.of(kept)).get(kept));
    store.remember(id, PERSON, json.writeValueAsString(new Memo(other, one, present)));
    for (var kind : records) {
      var memo = kind.move(gone, kept, now);
      if (memo != null) {
        store.remember(id, kind.key(), memo);
      }
    }
    profiles.delete(gone);
    return new Outcome.Done(store.find(id).orElseThrow());
  }

  /** Makes them two again, each as they were, and with what has come in by their ids since. */
  Outcome undo(MergeId id, UserId by, Instant now) {
    return trying(() -> undoOnce(id, by, now));
  }

  private Outcome undoOnce(MergeId id, UserId by, Instant now) {
    store.hold(id);
    var merge = store.find(id).orElse(null);
    if (merge == null || merge.undoneAt() != null) {
      return new Outcome.Refused("They are two people already.");
    }
    var present = profiles.hold(List.of(merge.kept())).get(merge.kept());
    if (present == null) {
      return new Outcome.Refused(
          "The person they became was merged with somebody else since: separate those first.");
    }
    var latest = store.of(merge.kept()).getFirst();
    if (!latest.id().equals(id)) {
      return new Outcome.Refused("Separate %s first, who came later.".formatted(latest.goneName()));
    }
    separate(merge, present, now);
    store.undone(id, by, now);
    return new Outcome.Done(merge);
  }

  private void separate(Merge merge, ObjectNode present, Instant now) {
    var memos = store.memos(merge.id());
    records.forEach(kind -> kind.hold(List.of(merge.kept())));
    var memo = json.readValue(Objects.requireNonNull(memos.get(PERSON)), Memo.class);
    profiles.add(memo.gone());
    profiles.change(merge.kept(), Joining.separate(present, memo.before(), memo.joined()));
    for (var kind : records) {
      kind.moveBack(merge.gone(), merge.kept(), memos.get(kind.key()), now);
    }
  }

  private Outcome trying(Supplier<Outcome> once) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(_ -> once.get()));
      } catch (TransientDataAccessException | DataIntegrityViolationException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
