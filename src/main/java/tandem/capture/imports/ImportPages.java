package tandem.capture.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.csv.CsvRow;
import tandem.capture.page.ImportPage;
import tandem.capture.page.PreviewPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Slice;
import tandem.web.Words;

/** Puts an import into words. */
@Component
class ImportPages {

  private static final Limit PROBLEMS = new Limit(50);
  private static final int FIRST_ROWS = 20;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 60;

  private final Imports imports;
  private final Kinds kinds;
  private final RowProblems problems;

  ImportPages(Imports imports, Kinds kinds, RowProblems problems) {
    this.imports = imports;
    this.kinds = kinds;
    this.problems = problems;
  }

  PreviewPage preview(Import shown, Layout layout, Refusals refusals) {
    var kind = kinds.get(shown.kind());
    var file = layout.file();
    var line =
        "%s of %s, in %s, with a %s between the values."
            .formatted(
                Words.counted(shown.rows(), "row", "rows"),
                kind.label().toLowerCase(Locale.ROOT),
                file.encoding().label(),
                file.delimiterLabel());
    return new PreviewPage(
        shown.id().toString(),
        shown.fileName(),
        line,
        choices(kind),
        columns(shown, layout, refusals),
        refusals.at(""));
  }

  private static List<Option> choices(ImportKind kind) {
    var choices = new ArrayList<Option>();
    for (var field : kind.fields()) {
      choices.add(new Option(field.key(), field.label()));
    }
    choices.add(new Option(Layout.ATTRIBUTE, "Keep under its own name"));
    choices.add(new Option(Layout.LEFT_OUT, "Leave out"));
    return choices;
  }

  private List<PreviewPage.Column> columns(Import shown, Layout layout, Refusals refusals) {
    var rows = imports.firstRows(shown, FIRST_ROWS);
    var columns = new ArrayList<PreviewPage.Column>();
    for (var i = 0; i < layout.meanings().size(); i++) {
      var column = layout.file().columns().get(i);
      columns.add(
          new PreviewPage.Column(
              String.valueOf(i),
              column.header(),
              examples(rows, i),
              layout.meanings().get(i),
              column.dayFirstIsGuess(),
              column.dayFirst(),
              refusals.at(column.header())));
    }
    return columns;
  }

  private static List<String> examples(List<CsvRow> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.cells().size())
        .map(row -> row.cells().get(column).strip())
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(EXAMPLES)
        .map(c -> c.length() > LONGEST_EXAMPLE ? c.substring(0, LONGEST_EXAMPLE) + "…" : c)
        .toList();
  }

  ImportPage progress(Import shown, @Nullable Cursor after, Instant now) {
    var line = after == null ? -1 : (long) after.number(0);
    var rows = problems.after(shown.id(), line, PROBLEMS.andOneMore());
    var slice = Slice.of(rows, PROBLEMS, row -> Cursor.after(row.line()));
    var kind = kinds.get(shown.kind());
    var path = "/capture/imports/" + shown.id();
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
        shown.position(),
        shown.rows(),
        progressWords(shown),
        Words.count(shown.created()),
        Words.count(shown.updated()),
        Words.count(shown.failed()),
        shown.problem(),
        mapping(kind, shown.layout()),
        slice.items().stream().map(ImportPages::problem).toList(),
        slice.next() == null ? null : path + "?after=" + slice.next());
  }

  private static String progressWords(Import shown) {
    return switch (shown.state()) {
      case UPLOADED, QUEUED -> "It starts in a moment.";
      case RUNNING ->
          "%s of %s rows are done. You may leave this page; the import goes on."
              .formatted(Words.count(shown.position()), Words.count(shown.rows()));
      case DONE -> "All %s are done.".formatted(Words.counted(shown.rows(), "row", "rows"));
      case FAILED ->
          "%s of %s rows were done when it stopped."
              .formatted(Words.count(shown.position()), Words.count(shown.rows()));
    };
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
