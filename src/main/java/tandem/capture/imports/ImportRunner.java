package tandem.capture.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.capture.csv.CsvRows;

/** Takes the rows of a file, chunk by chunk, each chunk in one transaction with the progress. */
@Component
class ImportRunner {

  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
  private static final Duration UPLOADS_WAIT = Duration.ofDays(7);

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
    try (var rows = found.layout().file().open(parts.open(id))) {
      skip(rows, found.position());
      var position = found.position();
      for (var chunk = Chunk.read(rows, position); !chunk.isEmpty(); ) {
        if (stop.getAsBoolean()) {
          return false;
        }
        take(found, chunk);
        position = chunk.end();
        chunk = Chunk.read(rows, position);
      }
    }
    transaction.executeWithoutResult(
        status -> {
          store.done(id, clock.instant());
          parts.forget(id);
        });
    return true;
  }

  private static void skip(CsvRows rows, long count) {
    for (var i = 0L; i < count; i++) {
      rows.next();
    }
  }

  private void take(Import running, Chunk chunk) {
    transaction.executeWithoutResult(
        status -> {
          var tally = taker.take(running, chunk);
          if (!store.advance(running.id(), chunk.start(), chunk.end(), tally)) {
            throw new IllegalStateException("Somebody else takes the rows of " + running.id());
          }
        });
  }

  /** After several tries. What was taken stays taken. */
  void giveUp(UUID id) {
    log.error("The import {} failed again and again and is given up", id);
    transaction.executeWithoutResult(
        status -> {
          store.stopped(
              id,
              """
              The import failed several times for a reason on our side; the log tells more. The \
              rows before are in. Importing the same file again does no harm: people already \
              known are updated, not doubled.""",
              clock.instant());
          parts.forget(id);
        });
  }

  void forgetUploads() {
    store.discardUploadedBefore(clock.instant().minus(UPLOADS_WAIT));
  }
}
