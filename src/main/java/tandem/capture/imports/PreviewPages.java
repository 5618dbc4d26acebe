package tandem.capture.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.csv.CsvColumn;
import tandem.capture.csv.CsvFile;
import tandem.capture.csv.CsvRow;
import tandem.capture.page.PreviewPage;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Words;

/** Puts into words how a file was understood. */
@Component
class PreviewPages {

  private static final int FIRST_ROWS = 50;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 60;

  private static final List<Option> KNOWN =
      List.of(
          new Option("OVERWRITE", "replace what is known"),
          new Option("FILL", "fill what is empty, change nothing else"),
          new Option("SKIP", "leave out the row"));

  private final Imports imports;
  private final Mappings mappings;
  private final Kinds kinds;

  PreviewPages(Imports imports, Mappings mappings, Kinds kinds) {
    this.imports = imports;
    this.mappings = mappings;
    this.kinds = kinds;
  }

  PreviewPage page(Import shown, Decision decision, Refusals refusals) {
    var kind = kinds.get(shown.kind());
    var file = decision.layout().file();
    var saved = mappings.find(kind, file);
    var sheet = file.sheet();
    return new PreviewPage(
        shown.id().toString(),
        shown.fileName(),
        line(shown, kind, file),
        choices(kind),
        columns(shown, kind, decision.layout(), refusals),
        refusals.at(""),
        sheet == null || sheet.all().size() < 2
            ? List.of()
            : sheet.all().stream().map(name -> new Option(name, name)).toList(),
        sheet == null ? null : sheet.name(),
        refusals.at("sheet"),
        identifying(kind),
        decision.options().key(),
        refusals.at(Mapping.KEY),
        kind.respectsKnown() ? KNOWN : List.of(),
        decision.options().known().name(),
        saved == null ? null : saved.name(),
        dryRun(shown.dryRun()));
  }

  private static String line(Import shown, ImportKind kind, CsvFile file) {
    var rows = Words.counted(shown.rows(), "row", "rows");
    var what = kind.label().toLowerCase(Locale.ROOT);
    return file.sheet() == null
        ? "%s of %s, in %s, with a %s between the values."
            .formatted(rows, what, file.encoding().label(), file.delimiterLabel())
        : "%s of %s, from the sheet \"%s\".".formatted(rows, what, file.sheet().name());
  }

  private static List<Option> choices(ImportKind kind) {
    var choices = new ArrayList<Option>();
    for (var field : kind.fields()) {
      choices.add(new Option(field.key(), field.label()));
    }
    if (kind.keepsOthers()) {
      choices.add(new Option(Layout.ATTRIBUTE, "Keep under its own name"));
    }
    choices.add(new Option(Layout.LEFT_OUT, "Leave out"));
    return choices;
  }

  private static List<Option> identifying(ImportKind kind) {
    var options = new ArrayList<Option>();
    for (var key : kind.identifying()) {
      kind.fields().stream()
          .filter(field -> field.key().equals(key))
          .forEach(field -> options.add(new Option(key, field.label() + " only")));
    }
    return options;
  }

  private List<PreviewPage.Column> columns(
      Import shown, ImportKind kind, Layout layout, Refusals refusals) {
    var rows = imports.firstRows(shown, FIRST_ROWS);
    var columns = new ArrayList<PreviewPage.Column>();
    for (var i = 0; i < layout.meanings().size(); i++) {
      var column = layout.file().columns().get(i);
      var meaning = layout.meanings().get(i);
      var examples = examples(rows, i);
      var type = type(kind, meaning);
      columns.add(
          new PreviewPage.Column(
              String.valueOf(i),
              column.header(),
              examples.stream().map(PreviewPages::shortened).toList(),
              meaning,
              read(examples, column, type),
              column.dayFirstIsGuess(),
              column.dayFirst(),
              type == ImportField.Type.NUMBER && examples.stream().anyMatch(PreviewPages::marked),
              column.decimalComma(),
              refusals.at(column.header())));
    }
    return columns;
  }

  private static ImportField.@Nullable Type type(ImportKind kind, String meaning) {
    return kind.fields().stream()
        .filter(field -> field.key().equals(meaning))
        .map(ImportField::type)
        .findFirst()
        .orElse(null);
  }

  private static List<String> examples(List<CsvRow> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.cells().size())
        .map(row -> row.cells().get(column).strip())
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(EXAMPLES)
        .toList();
  }

  private static String shortened(String cell) {
    return cell.length() > LONGEST_EXAMPLE ? cell.substring(0, LONGEST_EXAMPLE) + "…" : cell;
  }

  /** A point or a comma that may stand before decimals or between thousands. */
  private static boolean marked(String cell) {
    return cell.indexOf(',') >= 0 || cell.indexOf('.') >= 0;
  }

  private static List<String> read(
      List<String> examples, CsvColumn column, ImportField.@Nullable Type type) {
    return type == null
        ? List.of()
        : examples.stream()
            .map(cell -> Cells.words(cell, column, type))
            .filter(Objects::nonNull)
            .toList();
  }

  private static PreviewPage.@Nullable DryRun dryRun(@Nullable DryRun run) {
    return run == null
        ? null
        : new PreviewPage.DryRun(
            Words.count(run.created()),
            Words.count(run.updated()),
            Words.count(run.skipped()),
            Words.count(run.failed()),
            ConsentWords.of(run.consents()),
            run.samples().stream().map(PreviewPages::sample).toList());
  }

  private static PreviewPage.Sample sample(DryRun.Sample sample) {
    var cells = String.join(" · ", sample.cells());
    var line = Words.count(sample.line());
    return switch (sample.outcome()) {
      case CREATED -> new PreviewPage.Sample(line, "New", "good", "plus", cells, "");
      case UPDATED -> new PreviewPage.Sample(line, "Updated", "info", "pencil", cells, "");
      case SKIPPED -> new PreviewPage.Sample(line, "Left out", "neutral", "minus", cells, "");
      case FAILED ->
          new PreviewPage.Sample(
              line,
              "Not taken",
              "bad",
              "alert-circle",
              cells,
              (sample.column() + " " + sample.reason()).strip());
    };
  }
}
