package tandem.bulk;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.capture.ManyEditing;
import tandem.people.PersonId;
import tandem.segments.Lists;
import tandem.segments.Segment;
import tandem.segments.SegmentId;
import tandem.segments.Segments;

/**
 * Does a change, or takes it back, some hundred people at a time. Each part and its trace are one
 * transaction, so after a crash it goes on where it was.
 */
@Component
class EditRunner {

  private static final int AT_ONCE = 500;

  private final EditStore store;
  private final ManyEditing editing;
  private final Segments segments;
  private final Lists lists;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EditRunner(
      EditStore store,
      ManyEditing editing,
      Segments segments,
      Lists lists,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.editing = editing;
    this.segments = segments;
    this.lists = lists;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @return false where it was told to stop before the end
   */
  boolean run(EditId id, BooleanSupplier stop) {
    while (!stop.getAsBoolean()) {
      if (!Boolean.TRUE.equals(transaction.execute(status -> step(id)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @return false where nothing is left
   */
  private boolean step(EditId id) {
    var state = store.lock(id);
    if (state.isEmpty()) {
      return false;
    }
    var edit = store.find(id).orElseThrow();
    return switch (state.get()) {
      case QUEUED, RUNNING -> change(edit);
      case UNDOING -> undo(edit);
      case DONE, UNDONE -> false;
    };
  }

  private boolean change(Edit edit) {
    var next = store.toDo(edit.id(), AT_ONCE);
    if (next.isEmpty()) {
      store.move(edit.id(), EditState.DONE, clock.instant());
      return false;
    }
    var line = "Edited by %s, with others: %s".formatted(edit.createdBy(), edit.words());
    var before =
        switch (edit.target()) {
          case Target.At(var place) ->
              editing.put(
                  place, to(edit.value(), next.keySet()), old -> true, line, clock.instant());
          case Target.OnList() -> to(null, onList(edit, next.keySet(), lists::add, line));
        };
    store.did(edit.id(), List.copyOf(next.keySet()), before);
    if (edit.state() == EditState.QUEUED) {
      store.move(edit.id(), EditState.RUNNING, null);
    }
    return true;
  }

  private boolean undo(Edit edit) {
    Map<PersonId, @Nullable String> before = store.toUndo(edit.id(), AT_ONCE);
    if (before.isEmpty()) {
      store.move(edit.id(), EditState.UNDONE, clock.instant());
      return false;
    }
    var line = "Taken back by %s: %s".formatted(edit.undoneBy(), edit.words());
    var undone =
        switch (edit.target()) {
          case Target.At(var place) ->
              editing
                  .put(
                      place,
                      before,
                      current -> Objects.equals(current, edit.value()),
                      line,
                      clock.instant())
                  .keySet();
          case Target.OnList() -> onList(edit, before.keySet(), lists::takeAway, line);
        };
    store.undid(edit.id(), List.copyOf(before.keySet()), undone);
    return true;
  }

  /** What is done to a list, in one call. */
  private interface Doing {
    Collection<PersonId> to(SegmentId list, Collection<PersonId> people, String cause);
  }

  /** Whom it changed; nobody where the list is gone. */
  private Collection<PersonId> onList(
      Edit edit, Collection<PersonId> people, Doing doing, String line) {
    var list = SegmentId.of(Objects.requireNonNull(edit.value()));
    return segments.find(list).filter(Segment::isList).isPresent()
        ? doing.to(list, people, line)
        : List.of();
  }

  private static Map<PersonId, @Nullable String> to(
      @Nullable String value, Collection<PersonId> people) {
    var values = new HashMap<PersonId, @Nullable String>();
    people.forEach(person -> values.put(person, value));
    return values;
  }
}
