package tandem.deals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportKind.Undone;
import tandem.capture.ImportRun;

/**
 * Takes back what imports told about deals. A deal that an import made disappears unless something
 * happened to it since; one that it changed gets its former values back; then people go back to
 * where they stood before the import moved them, unless a deal of it stays with them.
 */
@Component
class DealsUndo {

  private static final int AT_ONCE = 500;

  private final DealChanges changes;
  private final DealImportStore imports;
  private final DealUndoStore store;
  private final StagesUndo stages;

  DealsUndo(DealChanges changes, DealImportStore imports, DealUndoStore store, StagesUndo stages) {
    this.changes = changes;
    this.imports = imports;
    this.store = store;
    this.stages = stages;
  }

  /** In the caller's transaction. */
  Undone step(ImportRun run, @Nullable String after) {
    imports.alone();
    var some = changes.after(run.id(), after, AT_ONCE);
    if (some.last() == null) {
      return Undone.NOTHING_LEFT;
    }
    var step = takeBack(run.id(), some.last(), some.deals());
    stages.takeBack(run.id(), some.stages());
    return step;
  }

  private Undone takeBack(UUID importId, String last, List<DealChanges.Told> deals) {
    var made = deals.stream().filter(deal -> deal.before() == null).toList();
    var changed = deals.stream().filter(deal -> deal.before() != null).toList();
    var removed = store.remove(importId, made).size();
    var outcomes = store.restore(importId, changed).values();
    var restored = outcomes.stream().filter(complete -> complete).count();
    var kept = made.size() - removed + outcomes.size() - restored;
    return new Undone(last, removed, restored, kept);
  }
}
