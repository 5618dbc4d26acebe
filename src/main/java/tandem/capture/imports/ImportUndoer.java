package tandem.capture.imports;

import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what an import brought, step by step, each step in one transaction with the progress.
 */
@Component
class ImportUndoer {

  private static final Logger log = LoggerFactory.getLogger(ImportUndoer.class);
  private static final EnumSet<ImportState> UNDOING = EnumSet.of(ImportState.UNDOING);

  private final ImportStore store;
  private final Kinds kinds;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportUndoer(
      ImportStore store, Kinds kinds, PlatformTransactionManager transactions, Clock clock) {
    this.store = store;
    this.kinds = kinds;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Goes on where the undo stands.
   *
   * @return false where it was told to stop before the end
   */
  boolean run(UUID id, BooleanSupplier stop) {
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
  private boolean step(UUID id) {
    var undone = store.find(id);
    if (undone == null || undone.state() != ImportState.UNDOING) {
      return false;
    }
    var step = kinds.get(undone.kind()).undo(undone.run(), undone.undoing().after());
    store.undone(id, step);
    if (step.after() == null) {
      store.end(id, UNDOING, ImportState.UNDONE, null, clock.instant());
    }
    return step.after() != null;
  }

  void giveUp(UUID id) {
    log.error("The undo of the import {} failed again and again and is given up", id);
    var problem =
        "The undo stopped for a reason on our side; the log tells more. Undo it again to go on.";
    store.end(id, UNDOING, ImportState.FAILED, problem, clock.instant());
  }
}
