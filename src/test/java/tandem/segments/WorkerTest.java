package tandem.segments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;

@TandemTest
class WorkerTest {

  @Autowired private Membership membership;
  @Autowired private FollowUps followUps;

  /** However fast its thread is. */
  @Test
  void isThereOnceItWasStarted() throws InterruptedException {
    for (var i = 0; i < 300; i++) {
      var worker = new Worker(membership, followUps);
      worker.start();
      Thread.sleep(1);
      var running = worker.isRunning();
      worker.stop();
      assertThat(running).as("start %d", i).isTrue();
    }
  }
}
