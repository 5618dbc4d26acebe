package tandem.capture.csv;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/** What came of reading a file once from end to end, before anything is taken from it. */
public sealed interface CsvSurvey {

  /**
   * @param rows how many there are below the header
   * @param sample the first of them
   */
  record Understood(CsvFile file, long rows, List<CsvRow> sample) implements CsvSurvey {}

  /**
   * @param reason whole sentences: what is wrong and what to do
   */
  record Refused(String reason) implements CsvSurvey {}

  /**
   * @param probe has seen the whole file
   * @param bytes opens the file; called several times
   */
  static CsvSurvey of(EncodingProbe probe, Supplier<InputStream> bytes) {
    if (probe.head().length == 0) {
      return new Refused("The file is empty.");
    }
    var notCsv = FileType.notCsv(probe.head());
    return notCsv == null ? new Surveyor(probe.found(), bytes).survey() : new Refused(notCsv);
  }

  /**
   * Of CSV that was made of a sheet.
   *
   * @param csv opens it; called several times
   */
  static CsvSurvey ofSheet(Sheet sheet, Supplier<InputStream> csv) {
    return new Surveyor(new Encoding("UTF-8", 0, false), csv).survey(sheet);
  }
}
