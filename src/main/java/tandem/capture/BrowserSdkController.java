package tandem.capture;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.access.Anybody;

/**
 * What Segment's own script in the browser asks for beside its calls: where to send them, once it
 * has started, and whether anybody wants to know how it fares.
 */
@RestController
@Anybody
class BrowserSdkController {

  private final Sources sources;

  BrowserSdkController(Sources sources) {
    this.sources = sources;
  }

  @GetMapping("/v1/projects/{writeKey}/settings")
  ResponseEntity<?> settings(@PathVariable String writeKey) {
    if (sources.byWriteKey(writeKey).isEmpty()) {
      return WriteKeys.unknown();
    }
    var here = ServletUriComponentsBuilder.fromCurrentContextPath().build();
    var host = here.getPort() < 0 ? here.getHost() : here.getHost() + ":" + here.getPort();
    var door =
        Map.of(
            "apiKey",
            writeKey,
            "apiHost",
            host + "/v1",
            "protocol",
            String.valueOf(here.getScheme()));
    return ResponseEntity.ok(
        Map.of(
            "integrations", Map.of("Segment.io", door),
            "plan", Map.of("track", Map.of("__default", Map.of("enabled", true))),
            "edgeFunction", Map.of(),
            "metrics", Map.of("sampleRate", 0)));
  }

  /** The script's own measurements are nothing that a person did. */
  @PostMapping("/v1/m")
  Map<String, Boolean> metrics() {
    return Map.of("success", true);
  }
}
