package tandem.capture;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Marketing;
import tandem.web.Problems;

/** Lets programs add a source of events. */
@RestController
@Marketing
class SourcesApiController {

  private static final int LONGEST_NAME = 100;

  private final Sources sources;

  SourcesApiController(Sources sources) {
    this.sources = sources;
  }

  /**
   * A source to be.
   *
   * @param kind segment
   */
  record NewSource(@Nullable String name, @Nullable String kind) {}

  @PostMapping("/api/v1/sources")
  ResponseEntity<?> create(@RequestBody NewSource wanted) {
    var name = wanted.name() == null ? "" : wanted.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return Problems.refused("name", "has to have 1 to 100 characters");
    }
    if (Source.Kind.ofKey(wanted.kind()) == null) {
      return Problems.refused("kind", "has to be \"segment\"");
    }
    var created = sources.create(name);
    return ResponseEntity.created(URI.create("/capture/sources")).body(created);
  }
}
