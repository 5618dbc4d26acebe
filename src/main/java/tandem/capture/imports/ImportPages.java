package tandem.capture.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.page.ImportPage;
import tandem.capture.page.ImportedPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Slice;
import tandem.web.Words;

/** Puts an import into words. */
@Component
class ImportPages {

  private static final Limit PROBLEMS = new Limit(50);

  private final Kinds kinds;
  private final RowProblems problems;
  private final ImportedPeople people;

  ImportPages(Kinds kinds, RowProblems problems, ImportedPeople people) {
    this.kinds = kinds;
    this.problems = problems;
    this.people = people;
  }

  ImportPage progress(Import shown, @Nullable Cursor after, Instant now) {
    var line = after == null ? -1 : (long) after.number(0);
    var rows = problems.after(shown.id(), line, PROBLEMS.andOneMore());
    var slice = Slice.of(rows, PROBLEMS, row -> Cursor.after(row.line()));
    var kind = kinds.get(shown.kind());
    var path = "/capture/imports/" + shown.id();
    var progress = shown.progress();
    return new ImportPage(
        path,
        shown.fileName(),
        "%s, started by %s %s"
            .formatted(
                kind.label(),
                Words.orNothing(shown.createdBy()),
                Words.ago(shown.createdAt(), now)),
        shown.state().label(),
        shown.state().tone(),
        shown.state().icon(),
        shown.state().moving(),
        done(shown),
        shown.rows(),
        progressWords(shown),
        Words.count(progress.created()),
        Words.count(progress.updated()),
        Words.count(progress.skipped()),
        Words.count(progress.failed()),
        shown.problem(),
        steps(shown.state()),
        kind.canBeUndone() && shown.state().mayBeUndone() ? undoWords(progress) : null,
        undone(shown),
        ConsentWords.of(progress.consents()),
        people.has(shown.id()) ? path + "/people" : null,
        mapping(kind, shown.layout()),
        slice.items().stream().map(ImportPages::problem).toList(),
        slice.next() == null ? null : path + "?after=" + slice.next());
  }

  private static long done(Import shown) {
    var dryRun = shown.dryRun();
    return switch (shown.state()) {
      case CHECKING -> dryRun == null ? 0 : dryRun.done();
      case UNDOING ->
          Math.min(
              shown.rows(),
              shown.undoing().removed() + shown.undoing().restored() + shown.undoing().kept());
      default -> shown.progress().position();
    };
  }

  private static List<ImportPage.Step> steps(ImportState state) {
    var steps = new ArrayList<ImportPage.Step>();
    if (state == ImportState.CHECKING) {
      steps.add(new ImportPage.Step("stop-checking", "Stop", "x"));
    }
    if (state.mayPause()) {
      steps.add(new ImportPage.Step("pause", "Pause", "hourglass"));
    }
    if (state == ImportState.PAUSED) {
      steps.add(new ImportPage.Step("resume", "Go on", "player-play"));
    }
    if (state.mayCancel()) {
      steps.add(new ImportPage.Step("cancel", "Cancel", "x"));
    }
    return steps;
  }

  private static String undoWords(Import.Progress progress) {
    return """
        What this import made (%s) disappears, and what it changed (%s) becomes again what it was. \
        Whatever happened since stays: people with whom something was done, and values that \
        somebody has changed again. You will see how many."""
        .formatted(Words.count(progress.created()), Words.count(progress.updated()));
  }

  private static ImportPage.@Nullable Undone undone(Import shown) {
    var undoing = shown.undoing();
    return shown.state() == ImportState.UNDOING || shown.state() == ImportState.UNDONE
        ? new ImportPage.Undone(
            Words.count(undoing.removed()),
            Words.count(undoing.restored()),
            Words.count(undoing.kept()))
        : null;
  }

  private static String progressWords(Import shown) {
    var done = Words.count(done(shown));
    var rows = Words.count(shown.rows());
    return switch (shown.state()) {
      case UPLOADED, QUEUED -> "It starts in a moment.";
      case CHECKING ->
          "A dry run looks at the file: %s of %s rows so far. Nothing is written."
              .formatted(done, rows);
      case RUNNING ->
          "%s of %s rows are done. You may leave this page; the import goes on."
              .formatted(done, rows);
      case PAUSED ->
          "%s of %s rows are done. It goes on from there, within seven days.".formatted(done, rows);
      case EXPIRED -> "%s of %s rows were done before it was paused.".formatted(done, rows);
      case CANCELLED -> "%s of %s rows were done when it was cancelled.".formatted(done, rows);
      case DONE -> "All %s are done.".formatted(Words.counted(shown.rows(), "row", "rows"));
      case FAILED -> "%s of %s rows were done when it stopped.".formatted(done, rows);
      case UNDOING -> "It is being undone. You may leave this page.";
      case UNDONE -> "It is undone.";
    };
  }

  /** Whom it made or changed. */
  ImportedPage people(Import shown, @Nullable Cursor after, Limit limit) {
    var path = "/capture/imports/" + shown.id();
    var slice = people.of(shown.id(), after, limit);
    var rows =
        slice.items().stream()
            .map(
                row ->
                    new ImportedPage.Row(
                        row.row(),
                        "/people/" + row.person(),
                        row.name(),
                        Words.orNothing(row.email()),
                        row.created()))
            .toList();
    return new ImportedPage(
        path,
        shown.fileName(),
        "Whom its rows made or changed, in the order of the file.",
        rows,
        slice.next() == null ? null : path + "/people?after=" + slice.next());
  }

  private static List<ImportPage.Mapped> mapping(ImportKind kind, Layout layout) {
    var mapped = new ArrayList<ImportPage.Mapped>();
    for (var i = 0; i < layout.meanings().size(); i++) {
      var header = layout.file().columns().get(i).header();
      mapped.add(new ImportPage.Mapped(header, meaning(kind, layout.meanings().get(i))));
    }
    return mapped;
  }

  private static String meaning(ImportKind kind, String key) {
    return switch (key) {
      case Layout.ATTRIBUTE -> "kept under its own name";
      case Layout.LEFT_OUT -> "left out";
      default ->
          kind.fields().stream()
              .filter(field -> field.key().equals(key))
              .map(ImportField::label)
              .findFirst()
              .orElse(key);
    };
  }

  private static ImportPage.Problem problem(RowProblem problem) {
    return new ImportPage.Problem(
        Words.count(problem.line()), Words.orNothing(problem.column()), problem.reason());
  }
}
