package tandem.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has work done in the background, by jobs that survive a restart. */
@Component
public class Jobs {

  private static final String BETWEEN = ":";

  private final SchedulerClient client;
  private final ObjectProvider<Scheduler> runner;

  /**
   * @param runner knows the jobs, and they know whom they work for, who may want other jobs
   */
  Jobs(DataSource dataSource, ObjectProvider<Scheduler> runner) {
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
    this.runner = runner;
  }

  /**
   * Plans the job within the transaction that wants it, so that none is without what it is for, and
   * has it begin as soon as that has committed. One that is just ending does not swallow it.
   *
   * @param about what the job is about; {@link #about} tells the job
   */
  public void begin(TaskDescriptor<Void> job, String about) {
    plan(job, about + BETWEEN + UUID.randomUUID());
  }

  /** The same, unless one about it waits or runs: that one will do. */
  public void beginOnce(TaskDescriptor<Void> job, String about) {
    plan(job, about);
  }

  /** What a job is about. */
  public static String about(TaskInstanceId job) {
    return job.getId().split(BETWEEN, 2)[0];
  }

  private void plan(TaskDescriptor<Void> job, String id) {
    // Jobs go by the system's clock, which is past this moment on every machine.
    client.scheduleIfNotExists(job.instance(id).scheduledTo(Instant.EPOCH));
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      look();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            look();
          }
        });
  }

  private void look() {
    runner.ifAvailable(Scheduler::triggerCheckForDueExecutions);
  }
}
