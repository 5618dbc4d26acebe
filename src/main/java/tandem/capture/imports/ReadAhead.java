package tandem.capture.imports;

import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tandem.capture.csv.CsvRows;

/**
 * Reads and prepares the next chunk of a file while the last one is being written. No more than one
 * waits, so memory stays what it is however long the file. A thread of the operating system's,
 * because work without a pause would hold up the pages that share the virtual ones.
 */
final class ReadAhead implements AutoCloseable {

  private final Import running;
  private final ChunkTaker taker;
  private final CsvRows rows;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").daemon().factory());
  private long position;
  private CompletableFuture<ChunkTaker.Ready> next;

  /** From where the import stands. */
  ReadAhead(Import running, InputStream file, ChunkTaker taker) {
    this.running = running;
    this.taker = taker;
    this.rows = running.layout().file().open(file);
    this.next = CompletableFuture.supplyAsync(this::first, thread);
  }

  /** A chunk without rows after the last one. */
  ChunkTaker.Ready next() {
    try {
      var ready = next.join();
      next = CompletableFuture.supplyAsync(this::read, thread);
      return ready;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private ChunkTaker.Ready first() {
    while (position < running.progress().position() && rows.next() != null) {
      position++;
    }
    return read();
  }

  private ChunkTaker.Ready read() {
    var chunk = Chunk.read(rows, position);
    position = chunk.end();
    return taker.prepare(running, chunk);
  }

  @Override
  public void close() {
    thread.close();
    rows.close();
  }
}
