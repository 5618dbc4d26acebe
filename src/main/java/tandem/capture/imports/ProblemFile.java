package tandem.capture.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import tandem.capture.csv.CsvColumn;
import tandem.web.Csv;

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
    try (var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      var csv = new Csv(text);
      csv.row(header(shown.layout().file().columns()));
      problems.each(shown.id(), problem -> csv.row(record(problem)));
    }
  }

  private static String[] header(List<CsvColumn> columns) {
    return Stream.concat(BEFORE.stream(), columns.stream().map(CsvColumn::header))
        .toArray(String[]::new);
  }

  private static String[] record(RowProblem problem) {
    var before = Stream.of(String.valueOf(problem.line()), problem.column(), problem.reason());
    return Stream.concat(before, problem.record().stream()).toArray(String[]::new);
  }

  /** Whether a file with these columns is such a file that comes back. */
  static boolean isOne(List<CsvColumn> columns) {
    return columns.stream().limit(BEFORE.size()).map(CsvColumn::header).toList().equals(BEFORE);
  }
}
