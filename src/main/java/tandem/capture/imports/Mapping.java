package tandem.capture.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tandem.capture.ImportField;
import tandem.capture.ImportKind;
import tandem.capture.ImportOptions;
import tandem.capture.csv.CsvFile;
import tandem.capture.csv.CsvRow;
import tandem.platform.Refusal;

/** Decides what the columns of a file mean: by their headers, and by what somebody says of them. */
final class Mapping {

  /** What a refusal names that is about an option; no header begins so. */
  static final String KEY = "\0key";

  static final String KNOWN = "\0known";

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Mapping() {}

  /** What the headers suggest; a column that suggests nothing is kept as an attribute. */
  static Layout propose(ImportKind kind, CsvFile file, List<CsvRow> sample) {
    var otherwise = kind.keepsOthers() ? Layout.ATTRIBUTE : Layout.LEFT_OUT;
    var meanings = new ArrayList<>(Collections.nCopies(file.columns().size(), otherwise));
    for (var field : kind.fields()) {
      var column = bestColumn(field, file, sample, meanings);
      if (column >= 0) {
        meanings.set(column, field.key());
      }
    }
    if (ProblemFile.isOne(file.columns())) {
      Collections.fill(meanings.subList(0, ProblemFile.BEFORE.size()), Layout.LEFT_OUT);
    }
    return new Layout(file, meanings);
  }

  private static int bestColumn(
      ImportField field, CsvFile file, List<CsvRow> sample, List<String> taken) {
    for (var word : words(field)) {
      for (var i = 0; i < taken.size(); i++) {
        if (isFree(taken.get(i))
            && plain(file.columns().get(i).header()).equals(word)
            && Cells.mostlyReadable(field, file.columns().get(i), i, sample)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isFree(String meaning) {
    return meaning.equals(Layout.ATTRIBUTE) || meaning.equals(Layout.LEFT_OUT);
  }

  private static List<String> words(ImportField field) {
    var words = new ArrayList<>(List.of(plain(field.key()), plain(field.label())));
    field.synonyms().forEach(synonym -> words.add(plain(synonym)));
    return words;
  }

  /** "E-Mail Address" and "email_address" are the same word. */
  static String plain(String header) {
    var decomposed = Normalizer.normalize(header, Normalizer.Form.NFKD);
    return NO_WORD
        .matcher(decomposed.replaceAll("\\p{M}", ""))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** What somebody says about some columns, laid over what was suggested. */
  static Layout overlay(Layout proposed, Map<String, String> said) {
    var meanings = new ArrayList<>(proposed.meanings());
    var columns = proposed.file().columns();
    for (var i = 0; i < columns.size(); i++) {
      var meaning = said.get(columns.get(i).header());
      if (meaning != null) {
        // A field that was only suggested for another column yields to the one that was said.
        Collections.replaceAll(meanings, meaning, Layout.ATTRIBUTE);
      }
    }
    for (var i = 0; i < columns.size(); i++) {
      meanings.set(i, said.getOrDefault(columns.get(i).header(), meanings.get(i)));
    }
    return proposed.with(meanings);
  }

  /** Why an import cannot start like this; each with the header of a column, or nothing. */
  static List<Refusal> check(ImportKind kind, Decision decision) {
    var layout = decision.layout();
    var refusals = new ArrayList<Refusal>();
    var known = new HashSet<>(kind.fields().stream().map(ImportField::key).toList());
    var seen = new HashSet<String>();
    for (var i = 0; i < layout.meanings().size(); i++) {
      var meaning = layout.meanings().get(i);
      var header = layout.file().columns().get(i).header();
      if (meaning.equals(Layout.LEFT_OUT)
          || (meaning.equals(Layout.ATTRIBUTE) && kind.keepsOthers())) {
        continue;
      }
      if (!known.contains(meaning)) {
        refusals.add(
            new Refusal(header, "cannot be \"%s\": there is no such field".formatted(meaning)));
      } else if (!seen.add(meaning)) {
        refusals.add(new Refusal(header, "is mapped to a field that another column is mapped to"));
      }
    }
    var lacks = kind.lacks(layout.mapped());
    if (lacks != null) {
      refusals.add(new Refusal("", lacks));
    }
    var option = optionRefusal(kind, decision);
    if (option != null) {
      refusals.add(option);
    }
    return refusals;
  }

  private static @org.jspecify.annotations.Nullable Refusal optionRefusal(
      ImportKind kind, Decision decision) {
    var key = decision.options().key();
    if (key != null && !kind.identifying().contains(key)) {
      return new Refusal(
          KEY,
          kind.identifying().isEmpty()
              ? "cannot be chosen for what this file holds"
              : "must be one of " + String.join(", ", kind.identifying()));
    }
    if (key != null && !decision.layout().mapped().contains(key)) {
      return new Refusal(KEY, "needs a column: say which one it is");
    }
    if (!kind.respectsKnown() && decision.options().known() != ImportOptions.Known.OVERWRITE) {
      return new Refusal(KNOWN, "cannot be chosen for what this file holds");
    }
    return null;
  }
}
