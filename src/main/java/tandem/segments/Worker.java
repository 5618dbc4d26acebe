package tandem.segments;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One thread that looks several times a second whether anything is to be followed. It rests in
 * proportion to its work, so that it never takes more than a part of the machine from those who
 * make that work.
 */
@Component
class Worker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private static final long SHORTEST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 600;
  private static final long AFTER_A_FAILURE_MILLIS = 5_000;
  private static final int REST_PER_WORK = 3;

  private final Membership membership;
  private final FollowUps followUps;
  private volatile @Nullable Thread thread;

  Worker(Membership membership, FollowUps followUps) {
    this.membership = membership;
    this.followUps = followUps;
  }

  @Override
  public void start() {
    // It looks for itself in the field, so it may not run before it stands there.
    var unstarted = Thread.ofPlatform().name("segments").daemon().unstarted(this::run);
    thread = unstarted;
    unstarted.start();
  }

  @Override
  public void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    var running = thread;
    return running != null && running.isAlive();
  }

  private void run() {
    while (Thread.currentThread().equals(thread)) {
      try {
        TimeUnit.MILLISECONDS.sleep(look());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** How long to rest afterwards, in milliseconds. */
  private long look() {
    var begin = System.nanoTime();
    try {
      var waiting = followUps.last();
      membership.step();
      followUps.tell(waiting);
    } catch (RuntimeException e) {
      if (thread != null) {
        LOG.warn("Segments could not follow what happened; trying again", e);
      }
      return AFTER_A_FAILURE_MILLIS;
    }
    var worked = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    return Math.clamp(worked * REST_PER_WORK, SHORTEST_MILLIS, LONGEST_MILLIS);
  }
}
