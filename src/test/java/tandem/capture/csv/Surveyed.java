package tandem.capture.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file in memory, surveyed and read. */
final class Surveyed {

  private final byte[] bytes;

  private Surveyed(byte[] bytes) {
    this.bytes = bytes;
  }

  static Surveyed of(byte[] bytes) {
    return new Surveyed(bytes);
  }

  static Surveyed of(String text) {
    return new Surveyed(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Fed in small pieces, as it comes over a network. */
  CsvSurvey survey() {
    var probe = new EncodingProbe();
    for (var at = 0; at < bytes.length; at += 7) {
      var length = Math.min(7, bytes.length - at);
      var piece = new byte[7];
      System.arraycopy(bytes, at, piece, 0, length);
      probe.see(piece, length);
    }
    return CsvSurvey.of(probe, () -> new ByteArrayInputStream(bytes));
  }

  String refusal() {
    assertThat(survey()).isInstanceOf(CsvSurvey.Refused.class);
    return ((CsvSurvey.Refused) survey()).reason();
  }

  CsvFile file() {
    assertThat(survey()).isInstanceOf(CsvSurvey.Understood.class);
    return ((CsvSurvey.Understood) survey()).file();
  }

  List<String> headers() {
    return file().columns().stream().map(CsvColumn::header).toList();
  }

  List<CsvRow> rows() {
    var rows = new ArrayList<CsvRow>();
    try (var reader = file().open(new ByteArrayInputStream(bytes))) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  List<List<String>> cells() {
    return rows().stream().map(CsvRow::cells).toList();
  }
}
