package tandem.capture.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.access.UserId;
import tandem.capture.ImportKind;
import tandem.capture.csv.CsvRow;
import tandem.platform.Ids;
import tandem.platform.Jobs;
import tandem.platform.Refusal;
import tandem.web.NotFound;

/** Takes files in and starts their imports. */
@Component
class Imports {

  private final ImportStore store;
  private final ImportParts parts;
  private final Surveys surveys;
  private final Mappings mappings;
  private final Kinds kinds;
  private final Jobs jobs;
  private final Clock clock;

  Imports(
      ImportStore store,
      ImportParts parts,
      Surveys surveys,
      Mappings mappings,
      Kinds kinds,
      Jobs jobs,
      Clock clock) {
    this.store = store;
    this.parts = parts;
    this.surveys = surveys;
    this.mappings = mappings;
    this.kinds = kinds;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Keeps a file for somebody who wants to see first how it was understood. */
  @Transactional
  Uploaded upload(ImportKind kind, Upload upload, UserId by) {
    return upload(kind, upload, Wishes.NONE, ImportState.UPLOADED, by);
  }

  /**
   * Keeps a file.
   *
   * @param wishes what the caller says about it
   * @param state what it is to be at once: uploaded, looked at by a dry run, or on its way in
   */
  @Transactional
  Uploaded upload(ImportKind kind, Upload upload, Wishes wishes, ImportState state, UserId by) {
    return switch (surveys.survey(upload, wishes.sheet())) {
      case Surveys.Surveyed.Refused(var reason) -> Uploaded.Refused.because("file", reason);
      case Surveys.Surveyed.Understood file -> {
        try (file) {
          yield keep(kind, upload, file, wishes, state, by);
        }
      }
    };
  }

  private Uploaded keep(
      ImportKind kind,
      Upload upload,
      Surveys.Surveyed.Understood file,
      Wishes wishes,
      ImportState state,
      UserId by) {
    var csv = file.csv();
    var proposed = mappings.propose(kind, csv.file(), csv.sample());
    var refusals = wishes.refuse(kind, proposed.layout());
    if (!refusals.isEmpty() && (state != ImportState.UPLOADED || !wishes.sayNothing())) {
      return new Uploaded.Refused(refusals);
    }
    var decided = wishes.over(proposed);
    var id = Ids.next();
    store.add(
        Import.arrived(
            id,
            kind.key(),
            upload,
            state,
            decided.layout(),
            decided.options(),
            csv.rows(),
            clock.instant()),
        by);
    parts.write(id, file);
    schedule(id, state);
    return new Uploaded.Kept(id);
  }

  @Nullable Import find(UUID id) {
    return store.find(id);
  }

  Import get(UUID id) {
    var found = store.find(id);
    if (found == null) {
      throw new NotFound("import");
    }
    return found;
  }

  /**
   * Keeps what was decided, for files with the same headers.
   *
   * @param name null: nobody wants that
   */
  void save(Import of, @Nullable String name, Decision decision, UserId by) {
    if (name != null) {
      mappings.save(name, kinds.get(of.kind()), decision, by);
    }
  }

  /** The first rows of a file that is still here. */
  List<CsvRow> firstRows(Import shown, int count) {
    var rows = new ArrayList<CsvRow>();
    try (var reader = shown.layout().file().open(parts.open(shown.id()))) {
      for (var row = reader.next(); row != null && rows.size() < count; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Reads another sheet of the workbook that the file is. */
  @Transactional
  Uploaded choose(Import uploaded, String sheet) {
    return switch (surveys.survey(() -> parts.workbook(uploaded.id()), sheet)) {
      case Surveys.Surveyed.Refused(var reason) -> Uploaded.Refused.because("sheet", reason);
      case Surveys.Surveyed.Understood file -> {
        try (file) {
          var csv = file.csv();
          var proposed = mappings.propose(kinds.get(uploaded.kind()), csv.file(), csv.sample());
          if (store.reread(uploaded.id(), proposed, csv.rows())) {
            parts.replace(uploaded.id(), file);
          }
          yield new Uploaded.Kept(uploaded.id());
        }
      }
    };
  }

  /**
   * Begins an import or its dry run.
   *
   * @param state what it becomes
   * @return empty where it runs now; a refusal names the header of a column, or nothing
   */
  @Transactional
  List<Refusal> begin(Import uploaded, Decision decision, ImportState state) {
    var refusals = Mapping.check(kinds.get(uploaded.kind()), decision);
    if (refusals.isEmpty()
        && store.decide(uploaded.id(), state, decision.layout(), decision.options())) {
      schedule(uploaded.id(), state);
    }
    return refusals;
  }

  boolean discard(UUID id) {
    return store.discard(id);
  }

  /** What each of these does tells whether it could be done. */
  boolean stopChecking(UUID id) {
    return store.turn(id, EnumSet.of(ImportState.CHECKING), ImportState.UPLOADED);
  }

  boolean pause(UUID id) {
    return store.pause(id, EnumSet.of(ImportState.QUEUED, ImportState.RUNNING), clock.instant());
  }

  @Transactional
  boolean resume(UUID id) {
    var resumed = store.turn(id, EnumSet.of(ImportState.PAUSED), ImportState.QUEUED);
    if (resumed) {
      schedule(id, ImportState.QUEUED);
    }
    return resumed;
  }

  @Transactional
  boolean cancel(UUID id) {
    var from = EnumSet.of(ImportState.QUEUED, ImportState.RUNNING, ImportState.PAUSED);
    var cancelled = store.end(id, from, ImportState.CANCELLED, null, clock.instant());
    if (cancelled) {
      parts.forget(id);
    }
    return cancelled;
  }

  @Transactional
  boolean undo(Import done) {
    var from =
        EnumSet.of(
            ImportState.DONE, ImportState.EXPIRED, ImportState.CANCELLED, ImportState.FAILED);
    var begun =
        kinds.get(done.kind()).canBeUndone() && store.turn(done.id(), from, ImportState.UNDOING);
    if (begun) {
      schedule(done.id(), ImportState.UNDOING);
    }
    return begun;
  }

  private void schedule(UUID id, ImportState state) {
    var job =
        switch (state) {
          case CHECKING -> ImportJobs.CHECK;
          case QUEUED -> ImportJobs.IMPORT;
          case UNDOING -> ImportJobs.UNDO;
          case UPLOADED, RUNNING, PAUSED, EXPIRED, CANCELLED, DONE, FAILED, UNDONE -> null;
        };
    if (job != null) {
      jobs.begin(job, id.toString());
    }
  }
}
