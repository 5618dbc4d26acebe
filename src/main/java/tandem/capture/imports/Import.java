package tandem.capture.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.capture.ImportRun;

/**
 * A file on its way in.
 *
 * @param rows how many it has below its header
 * @param position how many of them are done
 * @param problem why it stopped before its end, as a sentence
 */
record Import(
    UUID id,
    String kind,
    String fileName,
    long bytes,
    ImportState state,
    Layout layout,
    long rows,
    long position,
    long created,
    long updated,
    long failed,
    @Nullable String problem,
    @Nullable String createdBy,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  ImportRun run() {
    return new ImportRun(id, fileName, createdAt);
  }
}
