package tandem.capture;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Anybody;

/** What the server could do if it did nothing: the yardstick of bin/bench, there only for it. */
@RestController
@Anybody
@ConditionalOnBooleanProperty("tandem.bench")
class NoOpController {

  private static final String SUCCESS = "{\"success\":true}";

  @PostMapping("/v1/no-op")
  ResponseEntity<String> take(@RequestBody byte[] body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(SUCCESS);
  }
}
