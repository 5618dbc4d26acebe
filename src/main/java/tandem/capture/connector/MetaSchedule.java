package tandem.capture.connector;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Plans to fetch leads, within the transaction that heard of them. */
@Component
class MetaSchedule {

  static final TaskDescriptor<Void> FETCH = TaskDescriptor.of("fetch-lead");

  private final SchedulerClient jobs;

  MetaSchedule(DataSource dataSource) {
    this.jobs =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
  }

  /** At once: the jobs go by the system's clock, which is past this moment on every machine. */
  void fetch(UUID delivery) {
    jobs.scheduleIfNotExists(FETCH.instance(delivery.toString()).scheduledTo(Instant.EPOCH));
  }
}
