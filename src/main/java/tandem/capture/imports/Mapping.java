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
import tandem.capture.csv.CsvColumn;
import tandem.capture.csv.CsvFile;
import tandem.capture.csv.CsvRow;
import tandem.platform.Refusal;

/** Decides what the columns of a file mean: by their headers, and by what somebody says of them. */
final class Mapping {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Mapping() {}

  /** What the headers suggest; a column that suggests nothing is kept as an attribute. */
  static Layout propose(ImportKind kind, CsvFile file, List<CsvRow> sample) {
    var meanings = new ArrayList<>(Collections.nCopies(file.columns().size(), Layout.ATTRIBUTE));
    for (var field : kind.fields()) {
      var column = bestColumn(field, file, sample, meanings);
      if (column >= 0) {
        meanings.set(column, field.key());
      }
    }
    var ours = file.columns().stream().limit(3).map(CsvColumn::header).toList();
    if (ours.equals(ProblemFile.BEFORE)) {
      Collections.fill(meanings.subList(0, 3), Layout.LEFT_OUT);
    }
    return new Layout(file, meanings);
  }

  private static int bestColumn(
      ImportField field, CsvFile file, List<CsvRow> sample, List<String> taken) {
    for (var word : words(field)) {
      for (var i = 0; i < taken.size(); i++) {
        if (taken.get(i).equals(Layout.ATTRIBUTE)
            && plain(file.columns().get(i).header()).equals(word)
            && Cells.mostlyReadable(field, file.columns().get(i), i, sample)) {
          return i;
        }
      }
    }
    return -1;
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
  static List<Refusal> check(ImportKind kind, Layout layout) {
    var refusals = new ArrayList<Refusal>();
    var known = new HashSet<>(kind.fields().stream().map(ImportField::key).toList());
    var seen = new HashSet<String>();
    for (var i = 0; i < layout.meanings().size(); i++) {
      var meaning = layout.meanings().get(i);
      var header = layout.file().columns().get(i).header();
      if (meaning.equals(Layout.ATTRIBUTE) || meaning.equals(Layout.LEFT_OUT)) {
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
    return refusals;
  }

  /** Why an import cannot start with what was said of some columns; in the API's words. */
  static List<Refusal> refuse(ImportKind kind, Layout proposed, Map<String, String> said) {
    var headers = proposed.file().columns().stream().map(CsvColumn::header).toList();
    var refusals = new ArrayList<Refusal>();
    for (var header : said.keySet()) {
      if (!headers.contains(header)) {
        refusals.add(new Refusal("mapping." + header, "is no column of this file"));
      }
    }
    for (var refusal : check(kind, overlay(proposed, said))) {
      var field = refusal.field().isEmpty() ? "mapping" : "mapping." + refusal.field();
      refusals.add(new Refusal(field, refusal.reason()));
    }
    return refusals;
  }
}
