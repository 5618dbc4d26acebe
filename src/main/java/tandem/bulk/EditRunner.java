package tandem.bulk;

import java.time.Clock;
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

/**
 * Does a change, or takes it back, some hundred people at a time. Each part and its trace are one
 * transaction, so after a crash it goes on where it was.
 */
@Component
class EditRunner {

  private static final int AT_ONCE = 500;

  private final EditStore store;
  private final ManyEditing editing;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EditRunner(EditStore store, ManyEditing editing, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.editing = editing;
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
    var values = new HashMap<PersonId, @Nullable String>();
    next.keySet().forEach(person -> values.put(person, edit.value()));
    var line = "Edited by %s, with others: %s".formatted(edit.createdBy(), edit.words());
    var before = editing.put(edit.place(), values, old -> true, line, clock.instant());
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
    var line = "Taken back by %s: %s".formatted(edit.createdBy(), edit.words());
    var undone =
        editing.put(
            edit.place(),
            before,
            current -> Objects.equals(current, edit.value()),
            line,
            clock.instant());
    store.undid(edit.id(), List.copyOf(before.keySet()), undone.keySet());
    return true;
  }
}
