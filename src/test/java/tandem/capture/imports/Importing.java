package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tandem.Api;
import tandem.Api.Answer;

/** Imports a file through the API and waits for its end. */
final class Importing {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Api api;

  Importing(Api api) {
    this.api = api;
  }

  Answer people(String csv) {
    return people(csv.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  Answer people(byte[] csv, Map<String, String> fields) {
    return done(start(csv, fields));
  }

  Answer start(byte[] csv, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.putIfAbsent("kind", "people");
    return api.multipart("/api/v1/imports", "leads.csv", csv, all);
  }

  /** Does something with an import, and waits until nothing moves any more. */
  Answer step(String id, String step) {
    var answer = api.post("/api/v1/imports/" + id + "/" + step);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return settled(id);
  }

  /** What the import says of itself in the end. */
  Answer done(Answer started) {
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    return settled(started.text("/id"));
  }

  /** What the import says of itself when nothing moves any more. */
  Answer settled(String id) {
    var path = "/api/v1/imports/" + id;
    var end = System.nanoTime() + PATIENCE.toNanos();
    for (; ; ) {
      var now = api.get(path);
      if (!now.text("/state").matches("QUEUED|RUNNING|CHECKING|UNDOING")) {
        return now;
      }
      assertThat(System.nanoTime()).as("still " + now.body()).isLessThan(end);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
