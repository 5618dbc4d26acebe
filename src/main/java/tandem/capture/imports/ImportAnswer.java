package tandem.capture.imports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.capture.Consented;
import tandem.capture.ImportOptions.Known;
import tandem.capture.csv.Sheet;

/**
 * How far an import is, as the API tells it.
 *
 * @param done how many of the rows were read so far; in the end created, updated, skipped and
 *     failed add up to it
 * @param key by which field somebody known is recognised; null: by whatever proves it
 * @param dryRun what the last dry run found; null: there was none with this mapping
 * @param undo what an undo took back; null: nobody asked for one
 */
record ImportAnswer(
    UUID id,
    String kind,
    String fileName,
    @Nullable Sheet sheet,
    ImportState state,
    long rows,
    long done,
    long created,
    long updated,
    long skipped,
    long failed,
    Consented consents,
    @Nullable String problem,
    Map<String, String> mapping,
    @Nullable String key,
    Known known,
    @Nullable Foreseen dryRun,
    @Nullable Undo undo,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  record Foreseen(
      long done,
      long created,
      long updated,
      long skipped,
      long failed,
      Consented consents,
      List<DryRun.Sample> samples) {}

  record Undo(long removed, long restored, long kept) {}

  static ImportAnswer of(Import shown) {
    var progress = shown.progress();
    return new ImportAnswer(
        shown.id(),
        shown.kind(),
        shown.fileName(),
        shown.layout().file().sheet(),
        shown.state(),
        shown.rows(),
        progress.position(),
        progress.created(),
        progress.updated(),
        progress.skipped(),
        progress.failed(),
        progress.consents(),
        shown.problem(),
        mapping(shown.layout()),
        shown.options().key(),
        shown.options().known(),
        foreseen(shown.dryRun()),
        undo(shown),
        shown.createdAt(),
        shown.finishedAt());
  }

  private static Map<String, String> mapping(Layout layout) {
    var mapping = new LinkedHashMap<String, String>();
    for (var i = 0; i < layout.meanings().size(); i++) {
      mapping.put(layout.file().columns().get(i).header(), layout.meanings().get(i));
    }
    return mapping;
  }

  private static @Nullable Foreseen foreseen(@Nullable DryRun run) {
    return run == null
        ? null
        : new Foreseen(
            run.done(),
            run.created(),
            run.updated(),
            run.skipped(),
            run.failed(),
            run.consents(),
            run.samples());
  }

  private static @Nullable Undo undo(Import shown) {
    var undoing = shown.undoing();
    return shown.state() == ImportState.UNDOING
            || shown.state() == ImportState.UNDONE
            || undoing.after() != null
        ? new Undo(undoing.removed(), undoing.restored(), undoing.kept())
        : null;
  }
}
