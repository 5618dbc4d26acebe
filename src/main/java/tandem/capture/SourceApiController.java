package tandem.capture;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Marketing;
import tandem.web.Problems;
import tandem.web.Slice;

/** Sources of events, for programs. */
@RestController
@RequestMapping("/api/v1/sources")
@Marketing
class SourceApiController {

  private final Sources sources;
  private final Clock clock;

  SourceApiController(Sources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  record NewSource(@Nullable String name, @Nullable String kind) {}

  /**
   * @param writeKey shown this once
   */
  record MadeSource(SourceId id, String name, String kind, String writeKey) {}

  record KnownSource(
      SourceId id, String name, String kind, Instant createdAt, @Nullable Instant revokedAt) {}

  @PostMapping
  ResponseEntity<Object> create(@RequestBody NewSource wanted) {
    if (!Sources.SEGMENT.equals(wanted.kind())) {
      return Problems.refused("kind", "must be " + Sources.SEGMENT);
    }
    var name = wanted.name() == null ? "" : wanted.name();
    var refusals = Sources.refuseName(name);
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    var made = sources.create(name, clock.instant());
    return ResponseEntity.created(URI.create("/api/v1/sources"))
        .body(new MadeSource(made.id(), made.name(), Sources.SEGMENT, made.writeKey()));
  }

  @GetMapping
  Slice<KnownSource> list() {
    var all =
        sources.all().stream()
            .map(s -> new KnownSource(s.id(), s.name(), s.kind(), s.createdAt(), s.revokedAt()))
            .toList();
    return new Slice<>(all, null);
  }
}
