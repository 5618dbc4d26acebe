package tandem.capture.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

class CsvRowsPropertyTest {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final String[] CHARSETS = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"};
  private static final String[] PIECES = {
    "\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "a", "Zoë", "東京", "😀", "=1+1", "'", "\\",
    "\0", "#", "sep=;"
  };

  @RepeatedTest(200)
  void readsBackWhateverIsWritten() throws IOException {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
    var charset = CHARSETS[random.nextInt(CHARSETS.length)];
    var rows = rows(random);
    var bytes = ("\uFEFF" + write(rows, delimiter, random)).getBytes(Charset.forName(charset));
    var probe = new EncodingProbe();
    probe.see(bytes, bytes.length);

    var file = new CsvFile(probe.found(), delimiter, false, List.of(), null);
    var read = new ArrayList<List<String>>();
    try (var reader = file.open(new ByteArrayInputStream(bytes))) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        read.add(row.cells());
      }
    }
    assertThat(read).as("seed %d, %s, delimiter '%s'", seed, charset, delimiter).isEqualTo(rows);
  }

  private static String write(List<List<String>> rows, char delimiter, Random random)
      throws IOException {
    var text = new StringWriter();
    var lineEnd = random.nextBoolean() ? LineDelimiter.CRLF : LineDelimiter.LF;
    var writer = CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(lineEnd).build(text);
    writer.writeRecord("header");
    rows.forEach(writer::writeRecord);
    writer.flush();
    return text.toString();
  }

  /** The first cell says something: rows that say nothing are left out on purpose. */
  private static List<List<String>> rows(Random random) {
    var columns = 1 + random.nextInt(5);
    var rows = new ArrayList<List<String>>();
    for (var r = random.nextInt(20); r >= 0; r--) {
      var row = new ArrayList<>(List.of("x" + cell(random)));
      while (row.size() < columns) {
        row.add(cell(random));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String cell(Random random) {
    var cell = new StringBuilder();
    for (var i = random.nextInt(6); i > 0; i--) {
      cell.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return cell.toString();
  }
}
