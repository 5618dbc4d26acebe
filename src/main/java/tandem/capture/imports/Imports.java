package tandem.capture.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.UserId;
import tandem.capture.ImportKind;
import tandem.capture.csv.CsvRow;
import tandem.capture.csv.CsvSurvey;
import tandem.capture.csv.EncodingProbe;
import tandem.platform.Ids;
import tandem.platform.Refusal;

/** Takes files in and starts their imports. */
@Component
class Imports {

  private final ImportStore store;
  private final ImportParts parts;
  private final Kinds kinds;
  private final SchedulerClient jobs;
  private final Clock clock;

  Imports(ImportStore store, ImportParts parts, Kinds kinds, SchedulerClient jobs, Clock clock) {
    this.store = store;
    this.parts = parts;
    this.kinds = kinds;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Keeps a file for somebody who wants to see first how it was understood. */
  @Transactional
  Uploaded upload(ImportKind kind, Upload upload, UserId by) {
    return switch (survey(upload)) {
      case CsvSurvey.Refused(var reason) -> Uploaded.Refused.because("file", reason);
      case CsvSurvey.Understood csv -> {
        var layout = Mapping.propose(kind, csv.file(), csv.sample());
        yield keep(kind, upload, ImportState.UPLOADED, layout, csv.rows(), by);
      }
    };
  }

  /**
   * Keeps a file and starts its import at once.
   *
   * @param said what the caller says of some columns, by their headers
   */
  @Transactional
  Uploaded uploadAndStart(ImportKind kind, Upload upload, Map<String, String> said, UserId by) {
    return switch (survey(upload)) {
      case CsvSurvey.Refused(var reason) -> Uploaded.Refused.because("file", reason);
      case CsvSurvey.Understood csv -> {
        var proposed = Mapping.propose(kind, csv.file(), csv.sample());
        var refusals = Mapping.refuse(kind, proposed, said);
        if (!refusals.isEmpty()) {
          yield new Uploaded.Refused(refusals);
        }
        var layout = Mapping.overlay(proposed, said);
        var kept = keep(kind, upload, ImportState.QUEUED, layout, csv.rows(), by);
        schedule(kept.id());
        yield kept;
      }
    };
  }

  private Uploaded.Kept keep(
      ImportKind kind, Upload upload, ImportState state, Layout layout, long rows, UserId by) {
    var id = Ids.next();
    var now = clock.instant();
    store.add(
        new Import(
            id,
            kind.key(),
            upload.shownName(),
            upload.bytes(),
            state,
            layout,
            rows,
            0,
            0,
            0,
            0,
            null,
            null,
            now,
            null),
        by);
    try (var file = upload.source().open()) {
      parts.write(id, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Uploaded.Kept(id);
  }

  @Nullable Import find(UUID id) {
    return store.find(id);
  }

  /** The first rows of a file that is still here. */
  List<CsvRow> firstRows(Import shown, int count) {
    var rows = new java.util.ArrayList<CsvRow>();
    try (var reader = shown.layout().file().open(parts.open(shown.id()))) {
      for (var row = reader.next(); row != null && rows.size() < count; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * @return empty where it runs now; a refusal names the header of a column, or nothing
   */
  @Transactional
  List<Refusal> start(Import uploaded, Layout layout) {
    var refusals = Mapping.check(kinds.get(uploaded.kind()), layout);
    if (refusals.isEmpty() && store.queue(uploaded.id(), layout)) {
      schedule(uploaded.id());
    }
    return refusals;
  }

  boolean discard(UUID id) {
    return store.discard(id);
  }

  /** At once: the jobs go by the system's clock, which is past this moment on every machine. */
  private void schedule(UUID id) {
    jobs.scheduleIfNotExists(ImportJobs.IMPORT.instance(id.toString()).scheduledTo(Instant.EPOCH));
  }

  private static CsvSurvey survey(Upload upload) {
    Supplier<InputStream> open =
        () -> {
          try {
            return upload.source().open();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    var probe = new EncodingProbe();
    var bytes = new byte[1 << 16];
    try (var file = open.get()) {
      for (var count = file.read(bytes); count >= 0; count = file.read(bytes)) {
        probe.see(bytes, count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CsvSurvey.of(probe, open);
  }
}
