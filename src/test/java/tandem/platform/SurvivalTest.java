package tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tandem as a process that is killed, started twice, and started beside its own orphan. */
class SurvivalTest {

  private static final String KEY = "survival-test-key";

  @TempDir Path temp;

  @Test
  void keepsEveryAcknowledgedInteractionOnceThroughAPowerCut() throws Exception {
    var data = temp.resolve("data");
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    try (var server = ServerProcess.start(data, Map.of())) {
      assertThat(server.isHealthy()).as(server.output()).isTrue();
      addSource(data);
      try (var senders = Executors.newFixedThreadPool(8)) {
        for (int sender = 0; sender < 8; sender++) {
          senders.execute(() -> sendUntilItBreaks(server, acknowledged));
        }
        while (acknowledged.size() < 300 && server.isAlive()) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        killDatabase(data);
        server.kill();
      }
      assertThat(acknowledged).as(server.output()).hasSizeGreaterThanOrEqualTo(300);
    }

    try (var again = ServerProcess.start(data, Map.of())) {
      assertThat(again.isHealthy()).as(again.output()).isTrue();
      for (var message : acknowledged.stream().limit(20).toList()) {
        assertThat(track(again, message)).isEqualTo(200);
      }
      try (var installation = Installation.open(data)) {
        var kept =
            JdbcClient.create(installation.dataSource())
                .sql("select message_id from interaction")
                .query(String.class)
                .list();
        assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
      }
    }
  }

  @Test
  void goesOnBesideTheOrphanOfAKilledProcessAndRefusesASecondOne() throws Exception {
    var data = temp.resolve("data");
    try (var first = ServerProcess.start(data, Map.of())) {
      assertThat(first.isHealthy()).as(first.output()).isTrue();

      try (var second = ServerProcess.start(data, Map.of())) {
        assertThat(second.isAlive()).isFalse();
        assertThat(second.output()).contains("Another Tandem is running").doesNotContain("at org.");
      }
      first.kill();
    }
    assertThat(databaseOf(data)).as("the orphan").isPresent();

    try (var again = ServerProcess.start(data, Map.of())) {
      assertThat(again.isHealthy()).as(again.output()).isTrue();
      assertThat(again.output()).contains("Set up Tandem: http://localhost:");
    }
    assertThat(databaseOf(data)).as("the database after an ordinary stop").isEmpty();
  }

  private static void sendUntilItBreaks(ServerProcess server, Set<String> acknowledged) {
    try {
      while (true) {
        var message = UUID.randomUUID().toString();
        if (track(server, message) == 200) {
          acknowledged.add(message);
        }
      }
    } catch (IOException | InterruptedException e) {
      // The server is gone, as it should be.
    }
  }

  private static int track(ServerProcess server, String message)
      throws IOException, InterruptedException {
    return server.send(
        "POST",
        "/v1/track",
        "Bearer " + KEY,
        "{\"userId\": \"u-%s\", \"event\": \"Seen\", \"messageId\": \"%s\"}"
            .formatted(message.charAt(0), message));
  }

  private static void addSource(Path data) {
    try (var installation = Installation.open(data)) {
      JdbcClient.create(installation.dataSource())
          .sql(
              """
              insert into source (id, name, kind, write_key_hash, write_key_hint, created_at)
              values (uuidv7(), 'Website', 'segment', :hash, '-key', now())
              """)
          .param("hash", Secrets.hash(KEY))
          .update();
    }
  }

  private static void killDatabase(Path data) throws IOException {
    databaseOf(data).ifPresent(ProcessHandle::destroyForcibly);
  }

  private static Optional<ProcessHandle> databaseOf(Path data) throws IOException {
    var pidFile = data.resolve("postgres/cluster/postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
  }
}
