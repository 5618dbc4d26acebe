package tandem.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.journal.Traffic;
import tandem.web.NotFound;
import tandem.web.Problems;

/** People and programs, and runs over the history, for programs. */
@RestController
@Marketing
class ReclassificationApi {

  private static final int MOST_DAYS = 366;

  private final Reclassifications reclassifications;
  private final ReclassificationStore store;
  private final Traffic traffic;
  private final Clock clock;

  ReclassificationApi(
      Reclassifications reclassifications,
      ReclassificationStore store,
      Traffic traffic,
      Clock clock) {
    this.reclassifications = reclassifications;
    this.store = store;
    this.traffic = traffic;
    this.clock = clock;
  }

  /** How many interactions of the last days were people's, and how many were programs'. */
  @GetMapping("/api/v1/traffic")
  ResponseEntity<Object> traffic(@RequestParam(defaultValue = "30") int days) {
    return days < 1 || days > MOST_DAYS
        ? Problems.refused("days", "must be from 1 to %d".formatted(MOST_DAYS))
        : ResponseEntity.ok(traffic.since(clock.instant().minus(Duration.ofDays(days))));
  }

  @PostMapping("/api/v1/reclassifications")
  ResponseEntity<Map<String, UUID>> ask(@AuthenticationPrincipal Caller caller) {
    var id = reclassifications.ask("Asked for by " + caller.name(), caller.id());
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/reclassifications/" + id))
        .body(Map.of("id", id));
  }

  @GetMapping("/api/v1/reclassifications/{id}")
  Reclassification one(@PathVariable UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("reclassification"));
  }
}
