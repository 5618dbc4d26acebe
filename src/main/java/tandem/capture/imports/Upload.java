package tandem.capture.imports;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody sends.
 *
 * @param name as the sender's computer calls it
 */
record Upload(String name, long bytes, Source source) {

  private static final int LONGEST_NAME = 200;

  /** Opens the file anew each time. */
  interface Source {
    InputStream open() throws IOException;
  }

  static Upload of(MultipartFile file) {
    var name = file.getOriginalFilename();
    return new Upload(name == null ? "" : name, file.getSize(), file::getInputStream);
  }

  /** Without folders and without characters that nobody sees. */
  String shownName() {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("\\p{Cntrl}", "").strip();
    var start = Math.max(0, clean.length() - LONGEST_NAME);
    return clean.isEmpty() ? "file.csv" : clean.substring(start);
  }
}
