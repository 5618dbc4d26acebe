package tandem.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page: enough to be opened and read. */
final class Leaflet {

  private Leaflet() {}

  static byte[] of(String title, String text) {
    var words =
        "BT /F1 26 Tf 64 720 Td (%s) Tj /F1 13 Tf 0 -40 Td %s ET"
            .formatted(plain(title), lines(text));
    var objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(words.length(), words),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    return file(objects);
  }

  private static byte[] file(List<String> objects) {
    var out = new ByteArrayOutputStream();
    var places = new ArrayList<Integer>();
    write(out, "%PDF-1.4\n");
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      write(out, "%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    var table = out.size();
    write(out, "xref\n0 %d\n0000000000 65535 f \n".formatted(places.size() + 1));
    places.forEach(place -> write(out, "%010d 00000 n \n".formatted(place)));
    write(
        out,
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(places.size() + 1, table));
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Lines of some seventy characters. */
  private static String lines(String text) {
    return plain(text).replaceAll("(.{1,70})(?: |$)", "($1) Tj 0 -20 Td ").strip();
  }

  private static String plain(String text) {
    return text.replaceAll("[^ -~]", "-").replaceAll("[()\\\\]", "");
  }
}
