package tandem.scoring;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.platform.Jobs;

/**
 * Grades everybody anew, some hundreds in each transaction, beside the running business. It goes on
 * where it was, and may be done twice.
 */
@Component
class Regrading {

  private static final int AT_ONCE = 500;

  private final FitPasses passes;
  private final Scores scores;
  private final Jobs jobs;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Regrading(
      FitPasses passes,
      Scores scores,
      Jobs jobs,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.passes = passes;
    this.scores = scores;
    this.jobs = jobs;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Has everybody graded anew in the background, once the caller's transaction has committed. */
  void ask(String cause) {
    var pass = passes.ask(cause, clock.instant());
    jobs.beginOnce(ScoringJobs.REGRADE, Long.toString(pass));
  }

  /**
   * One round over everybody, or what is left of it.
   *
   * @return false where there is to be another one
   */
  boolean run(long pass, BooleanSupplier stopping) {
    if (!passes.begin(pass)) {
      return true;
    }
    passes.round(pass);
    while (!stopping.getAsBoolean()) {
      switch (transaction.execute(_ -> step(pass))) {
        case ON -> {}
        case UNWANTED -> {
          return true;
        }
        case OVER -> {
          return passes.end(pass, clock.instant());
        }
      }
    }
    return false;
  }

  private enum Step {
    ON,
    OVER,
    UNWANTED
  }

  private Step step(long pass) {
    var people = passes.next(pass, AT_ONCE);
    if (people.isEmpty()) {
      return Step.OVER;
    }
    scores.regrade(people, clock.instant());
    return passes.reach(pass, people.getLast()) ? Step.ON : Step.UNWANTED;
  }
}
