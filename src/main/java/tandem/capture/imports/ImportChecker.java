package tandem.capture.imports;

import java.util.EnumSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.capture.Seen;

/** The dry run: goes through a whole file and finds out what would become of it. */
@Component
class ImportChecker {

  private static final Logger log = LoggerFactory.getLogger(ImportChecker.class);

  private final ImportStore store;
  private final ImportParts parts;
  private final ChunkTaker taker;
  private final TransactionTemplate transaction;

  ImportChecker(
      ImportStore store,
      ImportParts parts,
      ChunkTaker taker,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.parts = parts;
    this.taker = taker;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * From the beginning, for it keeps nothing.
   *
   * @return false where it was told to stop before the end
   */
  boolean run(UUID id, BooleanSupplier stop) {
    var found = store.find(id);
    if (found == null || found.state() != ImportState.CHECKING) {
      return true;
    }
    var dryRun = DryRun.BEGUN;
    var seen = new Seen();
    try (var ahead = new ReadAhead(found, parts.open(id), taker)) {
      for (var ready = ahead.next(); !ready.chunk().isEmpty(); ready = ahead.next()) {
        if (stop.getAsBoolean()) {
          return false;
        }
        dryRun = dryRun.plus(ready.chunk().rows().size(), foresee(found, ready, seen));
        if (!store.foresee(id, dryRun)) {
          return true;
        }
      }
    }
    store.turn(id, EnumSet.of(ImportState.CHECKING), ImportState.UPLOADED);
    return true;
  }

  /** Whatever it writes is rolled back. */
  private Tally foresee(Import running, ChunkTaker.Ready ready, Seen seen) {
    var tally =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return taker.foresee(running, ready, seen);
            });
    return java.util.Objects.requireNonNull(tally);
  }

  void giveUp(UUID id) {
    log.error("The dry run of {} failed again and again and is given up", id);
    store.turn(id, EnumSet.of(ImportState.CHECKING), ImportState.UPLOADED);
  }
}
