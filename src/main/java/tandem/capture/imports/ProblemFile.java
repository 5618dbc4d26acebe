package tandem.capture.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import tandem.capture.csv.CsvColumn;
import tandem.capture.csv.Formulas;

/** The rows of an import that could not be taken, as a CSV file for people and their Excel. */
final class ProblemFile {

  /** Stands before the columns of the file; an import of the mended file leaves it out. */
  static final List<String> BEFORE = List.of("Line", "Column", "Reason");

  private ProblemFile() {}

  static void write(Import shown, RowProblems problems, HttpServletResponse response)
      throws IOException {
    var name = shown.fileName().replaceFirst("\\.[^.]*$", "") + " - problems.csv";
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    try (var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().build(text)) {
      // Without the mark Excel takes UTF-8 for something else.
      text.write('\uFEFF');
      csv.writeRecord(header(shown.layout().file().columns()));
      problems.each(shown.id(), problem -> csv.writeRecord(record(problem)));
    }
  }

  private static List<String> header(List<CsvColumn> columns) {
    var header = new ArrayList<>(BEFORE);
    columns.forEach(column -> header.add(Formulas.harmless(column.header())));
    return header;
  }

  private static List<String> record(RowProblem problem) {
    var record = new ArrayList<>(List.of(String.valueOf(problem.line())));
    record.add(Formulas.harmless(problem.column()));
    record.add(Formulas.harmless(problem.reason()));
    problem.record().forEach(cell -> record.add(Formulas.harmless(cell)));
    return record;
  }
}
