package tandem.capture.hosted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Anybody;

/**
 * The scripts that foreign pages load. Their addresses never change, since they stand in pages that
 * nobody will touch again; so they are kept for minutes rather than for ever.
 */
@RestController
@Anybody
class ScriptController {

  private static final String FILL = read("capture/fill.js");
  private static final String EMBED = read("capture/embed.js");
  private static final String FRAME = read("capture/frame.js");

  /** The same for every form: it reads the slug from its own address. */
  @GetMapping("/f/{slug:[a-z0-9-]+}.js")
  ResponseEntity<String> script() {
    return script(FILL + EMBED);
  }

  @GetMapping("/f/frame.js")
  ResponseEntity<String> frame() {
    return script(FRAME);
  }

  private static ResponseEntity<String> script(String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(text);
  }

  private static String read(String file) {
    try (var stream = ScriptController.class.getResourceAsStream("/static/" + file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
