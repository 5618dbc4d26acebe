package tandem.capture.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.capture.Consented;
import tandem.capture.ImportOptions;
import tandem.capture.ImportRun;

/**
 * A file on its way in.
 *
 * @param rows how many it has below its header
 * @param dryRun what a dry run found with this layout and these options
 * @param problem why it stopped before its end, as a sentence
 */
record Import(
    UUID id,
    String kind,
    String fileName,
    long bytes,
    ImportState state,
    Layout layout,
    ImportOptions options,
    long rows,
    Progress progress,
    @Nullable DryRun dryRun,
    Undoing undoing,
    @Nullable String problem,
    @Nullable String createdBy,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /**
   * @param position how many of the rows are done
   */
  record Progress(
      long position, long created, long updated, long skipped, long failed, Consented consents) {
    static final Progress NONE = new Progress(0, 0, 0, 0, 0, Consented.NOTHING);
  }

  /**
   * How far an undo is.
   *
   * @param after where its last step ended
   */
  record Undoing(@Nullable String after, long removed, long restored, long kept) {
    static final Undoing NONE = new Undoing(null, 0, 0, 0);
  }

  /** One that has just come. */
  static Import arrived(
      UUID id,
      String kind,
      Upload upload,
      ImportState state,
      Layout layout,
      ImportOptions options,
      long rows,
      Instant now) {
    return new Import(
        id,
        kind,
        upload.shownName(),
        upload.bytes(),
        state,
        layout,
        options,
        rows,
        Progress.NONE,
        null,
        Undoing.NONE,
        null,
        null,
        now,
        null);
  }

  ImportRun run() {
    return new ImportRun(id, fileName, createdAt, options);
  }
}
