package tandem.capture.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells files that are no CSV, whatever their name says, by how they begin. */
final class FileType {

  private static final String SAVE_AS_CSV = " Open it there and save it as CSV, then choose that.";

  private FileType() {}

  /**
   * @return what the file is and what to do, or null where it may be CSV
   */
  static @Nullable String notCsv(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\3\4")) {
      return archive(text);
    }
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return "This is an Excel workbook of the old kind (.xls)." + SAVE_AS_CSV;
    }
    if (text.startsWith("\u001F\u008B") || text.startsWith("7z\u00BC\u00AF")) {
      return "This is a compressed file. Unpack it and choose the CSV file inside.";
    }
    if (text.startsWith("%PDF")) {
      return "This is a PDF document, not a CSV file.";
    }
    if (text.startsWith("\u0089PNG")
        || text.startsWith("\u00FF\u00D8\u00FF")
        || text.startsWith("GIF8")) {
      return "This is a picture, not a CSV file.";
    }
    return written(text.strip().toLowerCase(Locale.ROOT), text);
  }

  private static String archive(String text) {
    if (text.contains("xl/") || text.contains("[Content_Types].xml")) {
      return "This is an Excel workbook." + SAVE_AS_CSV;
    }
    return text.contains("opendocument.spreadsheet")
        ? "This is an OpenDocument spreadsheet." + SAVE_AS_CSV
        : "This is a ZIP archive. Unpack it and choose the CSV file inside.";
  }

  private static @Nullable String written(String start, String text) {
    if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
      return "This is a web page or an XML file, not a CSV file.";
    }
    if (start.startsWith("{\"") || start.startsWith("[{")) {
      return "This is JSON, not a CSV file.";
    }
    var odd = text.chars().filter(c -> c < ' ' && c != 0 && "\t\r\n\f".indexOf(c) < 0).count();
    return odd > text.length() / 20 ? "This is not a text file, so it cannot be CSV." : null;
  }
}
