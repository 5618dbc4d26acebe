package tandem.capture;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

  /**
   * @param origins from where browsers may send, such as https://www.example.com; none: anywhere
   */
  record NewSource(@Nullable String name, @Nullable String kind, @Nullable List<String> origins) {}

  /**
   * @param writeKey shown this once, but for a website's, which stands in its pages
   */
  record MadeSource(SourceId id, String name, String kind, String writeKey) {}

  record KnownSource(
      SourceId id,
      String name,
      String kind,
      @Nullable String writeKey,
      List<String> origins,
      Instant createdAt,
      @Nullable Instant revokedAt) {

    static KnownSource of(Source source) {
      return new KnownSource(
          source.id(),
          source.name(),
          source.kind(),
          source.publicKey(),
          source.origins().list(),
          source.createdAt(),
          source.revokedAt());
    }
  }

  @PostMapping
  ResponseEntity<Object> create(@RequestBody NewSource wanted) {
    var kind = wanted.kind() == null ? "" : wanted.kind();
    if (!Sources.KINDS.contains(kind)) {
      return Problems.refused("kind", "is none of " + String.join(", ", Sources.KINDS));
    }
    var origins = new Origins(wanted.origins() == null ? List.of() : wanted.origins());
    if (!origins.refusals().isEmpty()) {
      return Problems.refused(origins.refusals());
    }
    var name = wanted.name() == null ? "" : wanted.name();
    var refusals = Sources.refuseName(name);
    if (!refusals.isEmpty()) {
      return Problems.refused(refusals);
    }
    var made = sources.create(name, kind, clock.instant());
    sources.allow(made.id(), origins);
    return ResponseEntity.created(URI.create("/api/v1/sources"))
        .body(new MadeSource(made.id(), made.name(), kind, made.writeKey()));
  }

  @GetMapping
  Slice<KnownSource> list() {
    var all = sources.all().stream().map(KnownSource::of).toList();
    return new Slice<>(all, null);
  }
}
