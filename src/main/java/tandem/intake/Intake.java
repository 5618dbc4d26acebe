package tandem.intake;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.journal.Interaction;

/**
 * The one write path. Every door brings what it heard here, and what is answered with {@link
 * Outcome.Taken} is durable, scored and visible.
 */
@Component
public class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  /**
   * Whoever disturbs a batch, such as another node that meets the same new people or somebody who
   * merges them, is done after a moment; somebody who merges and separates them again and again
   * disturbs it several times.
   */
  private static final int TRIES = 8;

  private final List<Step> steps;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Gathering gathering;
  private final Caution caution = new Caution();

  Intake(
      @Qualifier("wayOfAnInteraction") List<Step> steps,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.steps = steps;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.gathering = new Gathering(this::take);
  }

  /** Takes one interaction, together with whatever other threads bring at the same moment. */
  public Outcome take(Interaction one) {
    return gathering.take(one);
  }

  /**
   * Takes a batch in one transaction: all of it or, where this throws, nothing.
   *
   * @return one outcome per interaction, in order
   */
  public List<Outcome> take(List<Interaction> told) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(told, attempt > 1 || caution.isAdvised());
      } catch (TransientDataAccessException e) {
        caution.advise();
        if (attempt == TRIES) {
          throw e;
        }
        log.debug("A batch of {} was disturbed and starts again", told.size(), e);
        pause(attempt);
      }
    }
  }

  /** At once after the first time, then after a while that grows, up to a second in all. */
  private static void pause(int attempt) {
    if (attempt > 1) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(4_000_000L << attempt));
    }
  }

  /**
   * Takes a batch within the caller's transaction, who starts it again where something transient
   * disturbed it.
   */
  public List<Outcome> takeWithin(List<Interaction> told) {
    return once(told, true);
  }

  private List<Outcome> once(List<Interaction> told, boolean careful) {
    return transaction.execute(
        status -> {
          var batch = new Batch(told, clock.instant(), careful || !status.isNewTransaction());
          for (var step : steps) {
            if (batch.open().isEmpty()) {
              break;
            }
            step.run(batch);
          }
          return batch.outcomes();
        });
  }
}
