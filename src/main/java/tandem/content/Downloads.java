package tandem.content;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends uploaded files so that no browser can take them for a page of ours: with the type that the
 * bytes showed, to be saved and not shown, and, should it be shown after all, in a sandbox where
 * nothing runs.
 */
@Component
class Downloads {

  private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private final StoredFiles files;

  Downloads(StoredFiles files) {
    this.files = files;
  }

  void save(StoredFile file, HttpServletResponse response) throws IOException {
    send(file, ContentDisposition.attachment(), "private, no-store", response);
  }

  /** A picture is what pages show. */
  void show(StoredFile picture, HttpServletResponse response) throws IOException {
    send(picture, ContentDisposition.inline(), "public, max-age=31536000, immutable", response);
  }

  private void send(
      StoredFile file,
      ContentDisposition.Builder disposition,
      String cache,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(file.type().mime());
    response.setContentLengthLong(file.bytes());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, cache);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", SANDBOX);
    files.write(file, response.getOutputStream());
  }
}
