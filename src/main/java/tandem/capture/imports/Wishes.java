package tandem.capture.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.capture.ImportKind;
import tandem.capture.ImportOptions;
import tandem.capture.csv.CsvColumn;
import tandem.platform.Refusal;

/**
 * What a program says about a file that it sends.
 *
 * @param mapping what it says of some columns, by their headers
 * @param key null: nothing
 * @param known null: nothing
 * @param sheet which of a workbook's; null: the first that has rows
 */
record Wishes(
    Map<String, String> mapping,
    @Nullable String key,
    ImportOptions.@Nullable Known known,
    @Nullable String sheet) {

  static final Wishes NONE = new Wishes(Map.of(), null, null, null);

  boolean sayNothing() {
    return mapping.isEmpty() && key == null && known == null;
  }

  /** Laid over what was proposed. */
  Decision over(Decision proposed) {
    var options =
        new ImportOptions(
            key == null ? proposed.options().key() : key,
            known == null ? proposed.options().known() : known);
    return new Decision(Mapping.overlay(proposed.layout(), mapping), options);
  }

  /** Why an import cannot start like this; in the API's words. */
  List<Refusal> refuse(ImportKind kind, Layout proposed) {
    var headers = proposed.file().columns().stream().map(CsvColumn::header).toList();
    var refusals = new ArrayList<Refusal>();
    for (var header : mapping.keySet()) {
      if (!headers.contains(header)) {
        refusals.add(new Refusal("mapping." + header, "is no column of this file"));
      }
    }
    var decided = over(new Decision(proposed, ImportOptions.USUAL));
    for (var refusal : Mapping.check(kind, decided)) {
      refusals.add(new Refusal(field(refusal, headers), refusal.reason()));
    }
    return refusals;
  }

  private static String field(Refusal refusal, List<String> headers) {
    return switch (refusal.field()) {
      case "" -> "mapping";
      case Mapping.KEY, Mapping.KNOWN -> refusal.field().substring(1);
      default -> headers.contains(refusal.field()) ? "mapping." + refusal.field() : refusal.field();
    };
  }
}
