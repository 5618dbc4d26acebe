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
import tandem.Cast;
import tandem.TandemTest;

/** An import that is stopped and started again, as a crash and a restart do it. */
@TandemTest
class ImportRunnerTest {

  @Autowired Imports imports;
  @Autowired ImportStore store;
  @Autowired ImportRunner runner;
  @Autowired Kinds kinds;
  @Autowired Cast cast;
  @Autowired JdbcClient jdbc;

  @Test
  void goesOnExactlyWhereItWas() {
    var id = uploaded(2_500);
    var chunks = new AtomicInteger();

    var ended = runner.run(id, () -> chunks.incrementAndGet() > 1);

    assertThat(ended).isFalse();
    assertThat(found(id).state()).isEqualTo(ImportState.RUNNING);
    assertThat(found(id).position()).isEqualTo(1_000);
    assertThat(people()).isEqualTo(1_000);

    assertThat(runner.run(id, () -> false)).isTrue();

    assertThat(found(id).state()).isEqualTo(ImportState.DONE);
    assertThat(found(id).created()).isEqualTo(2_500);
    assertThat(people()).isEqualTo(2_500);
    assertThat(runner.run(id, () -> false)).as("done stays done").isTrue();
    assertThat(found(id).created()).isEqualTo(2_500);
  }

  /** In the state that the job would find, without the job. */
  private UUID uploaded(int rows) {
    var csv = new StringBuilder("id,name\n");
    for (var i = 0; i < rows; i++) {
      csv.append("run-").append(i).append(",\"Some\nBody ").append(i).append("\"\n");
    }
    var bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    var upload = new Upload("run.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
    var kept = imports.upload(kinds.get("people"), upload, cast.mia().id());
    assertThat(kept).isInstanceOf(Uploaded.Kept.class);
    var id = ((Uploaded.Kept) kept).id();
    store.queue(id, found(id).layout());
    return id;
  }

  private Import found(UUID id) {
    var found = imports.find(id);
    assertThat(found).isNotNull();
    return Objects.requireNonNull(found);
  }

  private long people() {
    return jdbc.sql("select count(*) from identity where value like 'run-%'")
        .query(Long.class)
        .single();
  }
}
