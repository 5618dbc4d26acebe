package tandem.capture.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the rows of a file, chunk by chunk, each chunk in one transaction with the progress. */
@Component
class ImportRunner {

  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
  private static final int TRIES = 5;
  private static final Set<ImportState> MOVING =
      EnumSet.of(ImportState.QUEUED, ImportState.RUNNING);
  private static final Duration FILES_WAIT = Duration.ofDays(7);

  private final ImportStore store;
  private final ImportParts parts;
  private final ChunkTaker taker;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportRunner(
      ImportStore store,
      ImportParts parts,
      ChunkTaker taker,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.parts = parts;
    this.taker = taker;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Goes on where the import stands.
   *
   * @param stop asked between chunks
   * @return false where it was told to stop before the end
   */
  boolean run(UUID id, BooleanSupplier stop) {
    var found = store.begin(id) ? store.find(id) : null;
    if (found == null) {
      return true;
    }
    return switch (takeAll(found, stop)) {
      case STOPPED -> false;
      case TAKEN_AWAY -> true;
      case ENDED -> {
        transaction.executeWithoutResult(
            status -> {
              if (store.end(id, MOVING, ImportState.DONE, null, clock.instant())) {
                parts.forget(id);
              }
            });
        yield true;
      }
    };
  }

  private enum End {
    ENDED,
    STOPPED,
    /** Somebody paused or cancelled it, or takes its rows elsewhere. */
    TAKEN_AWAY
  }

  private End takeAll(Import running, BooleanSupplier stop) {
    try (var ahead = new ReadAhead(running, parts.open(running.id()), taker)) {
      for (var ready = ahead.next(); !ready.chunk().isEmpty(); ready = ahead.next()) {
        if (stop.getAsBoolean()) {
          return End.STOPPED;
        }
        if (!take(running, ready)) {
          return End.TAKEN_AWAY;
        }
      }
    }
    return End.ENDED;
  }

  /** Somebody else may meet the same new people at the same moment. */
  private boolean take(Import running, ChunkTaker.Ready ready) {
    for (var attempt = 1; ; attempt++) {
      try {
        return Boolean.TRUE.equals(transaction.execute(status -> once(running, ready, status)));
      } catch (TransientDataAccessException e) {
        if (attempt == TRIES) {
          throw e;
        }
        log.debug("A chunk of {} was disturbed and starts again", running.id(), e);
      }
    }
  }

  private boolean once(Import running, ChunkTaker.Ready ready, TransactionStatus status) {
    var tally = taker.take(running, ready);
    var chunk = ready.chunk();
    var ours = store.advance(running.id(), chunk.start(), chunk.end(), tally);
    if (!ours) {
      status.setRollbackOnly();
    }
    return ours;
  }

  /** After several tries. What was taken stays taken. */
  void giveUp(UUID id) {
    log.error("The import {} failed again and again and is given up", id);
    var problem =
        """
        The import failed several times for a reason on our side; the log tells more. The \
        rows before are in. Importing the same file again does no harm: people already \
        known are updated, not doubled.""";
    transaction.executeWithoutResult(
        status -> {
          store.end(id, MOVING, ImportState.FAILED, problem, clock.instant());
          parts.forget(id);
        });
  }

  /** Of what nobody started; and of what rests, the rows that are in stay in. */
  void forgetUploads() {
    var now = clock.instant();
    store.discardUploadedBefore(now.minus(FILES_WAIT));
    var problem =
        """
        It rested for %d days, so its file was thrown away. The rows before are in. To go on, \
        import the file again: people already known are updated, not doubled."""
            .formatted(FILES_WAIT.toDays());
    transaction.executeWithoutResult(
        status -> store.expire(now.minus(FILES_WAIT), problem, now).forEach(parts::forget));
  }
}
