package tandem.capture.tracker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.access.Anybody;

/** Serves the tracker. Its address never changes, since it stands in other people's pages. */
@Controller
@Anybody
class TrackerController {

  private static final MediaType JAVASCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final byte[] script;
  private final String tag;

  TrackerController() throws IOException {
    script = new ClassPathResource("tandem/capture/t.js").getContentAsByteArray();
    tag = '"' + DigestUtils.md5DigestAsHex(script) + '"';
  }

  @GetMapping("/t.js")
  ResponseEntity<byte[]> tracker() {
    return ResponseEntity.ok()
        .contentType(JAVASCRIPT)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .eTag(tag)
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(script);
  }
}
