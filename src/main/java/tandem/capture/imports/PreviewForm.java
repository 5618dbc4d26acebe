package tandem.capture.imports;

import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.capture.ImportOptions;

/** What somebody says of the columns of a file on the page that shows how it was understood. */
record PreviewForm(Map<String, String> sent) {

  private static final int LONGEST_NAME = 100;

  Decision over(Import shown) {
    var layout = shown.layout();
    var meanings = new ArrayList<String>();
    for (var i = 0; i < shown.layout().meanings().size(); i++) {
      meanings.add(sent.getOrDefault("m" + i, shown.layout().meanings().get(i)));
      var order = sent.get("d" + i);
      layout = order == null ? layout : layout.withDayFirst(i, order.equals("day"));
      var mark = sent.get("n" + i);
      layout = mark == null ? layout : layout.withDecimalComma(i, mark.equals("comma"));
    }
    return new Decision(layout.with(meanings), options(shown.options()));
  }

  private ImportOptions options(ImportOptions before) {
    var key = sent.containsKey("key") ? sent.get("key") : before.key();
    return new ImportOptions(key == null || key.isEmpty() ? null : key, known(before.known()));
  }

  private ImportOptions.Known known(ImportOptions.Known before) {
    for (var known : ImportOptions.Known.values()) {
      if (known.name().equals(sent.get("known"))) {
        return known;
      }
    }
    return before;
  }

  /** The name under which the mapping is to be kept; null: it is not. */
  @Nullable String saveAs() {
    var name = sent.getOrDefault("saveAs", "").replaceAll("\\p{Cntrl}", "").strip();
    return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
