package tandem.capture.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

/** An import that is stopped and started again, as a crash and a restart do it. */
@TandemTest
class ImportRunnerTest {

  @Autowired Imports imports;
  @Autowired ImportStore store;
  @Autowired ImportRunner runner;
  @Autowired Kinds kinds;
  @Autowired Browser browser;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  @Test
  void goesOnExactlyWhereItWas() {
    var id = uploaded(6_000, "run-");
    var chunks = new AtomicInteger();

    var ended = runner.run(id, () -> chunks.incrementAndGet() > 1);

    assertThat(ended).isFalse();
    assertThat(found(id).state()).isEqualTo(ImportState.RUNNING);
    assertThat(found(id).progress().position()).isEqualTo(2_500);
    assertThat(people("run-")).isEqualTo(2_500);

    assertThat(runner.run(id, () -> false)).isTrue();

    assertThat(found(id).state()).isEqualTo(ImportState.DONE);
    assertThat(found(id).progress().created()).isEqualTo(6_000);
    assertThat(people("run-")).isEqualTo(6_000);
    assertThat(runner.run(id, () -> false)).as("done stays done").isTrue();
    assertThat(found(id).progress().created()).isEqualTo(6_000);
  }

  @Test
  void pausesBetweenChunksAndGoesOnFromThere() {
    var id = uploaded(6_000, "pause-");
    var asked = new AtomicInteger();

    var ended =
        runner.run(
            id,
            () -> {
              if (asked.incrementAndGet() == 2) {
                assertThat(imports.pause(id)).isTrue();
              }
              return false;
            });

    assertThat(ended).as("the job is over").isTrue();
    assertThat(found(id).state()).isEqualTo(ImportState.PAUSED);
    assertThat(found(id).progress().position()).isEqualTo(2_500);
    assertThat(people("pause-")).isEqualTo(2_500);
    assertThat(runner.run(id, () -> false)).as("nothing goes on by itself").isTrue();
    assertThat(people("pause-")).isEqualTo(2_500);

    assertThat(imports.resume(id)).isTrue();
    runner.run(id, () -> false);
    awaitDone(id);
    assertThat(found(id).progress().created()).isEqualTo(6_000);
    assertThat(people("pause-")).isEqualTo(6_000);
  }

  @Test
  void theFileOfWhatRestsForAWeekIsThrownAway() {
    var old = paused("rest-", 8);
    var young = paused("young-", 6);

    runner.forgetUploads();

    assertThat(found(old).state()).isEqualTo(ImportState.EXPIRED);
    assertThat(found(old).problem()).contains("rested for 7 days");
    assertThat(found(old).finishedAt()).isNotNull();
    assertThat(parts(old)).isZero();
    assertThat(imports.resume(old)).isFalse();
    assertThat(people("rest-")).isEqualTo(2_500);
    assertThat(browser.as(cast.mia()).get("/capture/imports/" + old).html())
        .contains("Expired", "its file was thrown away", "Undo the import")
        .doesNotContain("Go on</button>");
    assertThat(found(young).state()).isEqualTo(ImportState.PAUSED);
    assertThat(parts(young)).isPositive();
  }

  private UUID paused(String prefix, int days) {
    var id = uploaded(6_000, prefix);
    var asked = new AtomicInteger();
    runner.run(id, () -> asked.incrementAndGet() == 2 && !imports.pause(id));
    assertThat(found(id).state()).isEqualTo(ImportState.PAUSED);
    jdbc.sql(
            "update import set paused_at = paused_at - make_interval(days => :days) where id = :id")
        .param("days", days)
        .param("id", id)
        .update();
    return id;
  }

  private long parts(UUID id) {
    return jdbc.sql("select count(*) from import_part where import_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  @Test
  void endsWhereItIsCancelled() {
    var id = uploaded(6_000, "cancel-");
    var asked = new AtomicInteger();

    runner.run(
        id,
        () -> {
          if (asked.incrementAndGet() == 2) {
            assertThat(imports.cancel(id)).isTrue();
          }
          return false;
        });

    assertThat(found(id).state()).isEqualTo(ImportState.CANCELLED);
    assertThat(people("cancel-")).isEqualTo(2_500);
    assertThat(imports.resume(id)).isFalse();
  }

  /** The job of the resumed import may have been faster than this test. */
  private void awaitDone(UUID id) {
    while (found(id).state().moving()) {
      Thread.onSpinWait();
    }
    assertThat(found(id).state()).isEqualTo(ImportState.DONE);
  }

  /** In the state that the job would find, without the job. */
  private UUID uploaded(int rows, String prefix) {
    var csv = new StringBuilder("id,name\n");
    for (var i = 0; i < rows; i++) {
      csv.append(prefix).append(i).append(",\"Some\nBody ").append(i).append("\"\n");
    }
    var bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    var upload = new Upload("run.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    var kept = imports.upload(kinds.get("people"), upload, cast.mia().id());
    assertThat(kept).isInstanceOf(Uploaded.Kept.class);
    var id = ((Uploaded.Kept) kept).id();
    store.decide(id, ImportState.QUEUED, found(id).layout(), found(id).options());
    return id;
  }

  private Import found(UUID id) {
    var found = imports.find(id);
    assertThat(found).isNotNull();
    return Objects.requireNonNull(found);
  }

  private long people(String prefix) {
    return jdbc.sql("select count(*) from identity where value like :prefix || '%'")
        .param("prefix", prefix)
        .query(Long.class)
        .single();
  }
}
