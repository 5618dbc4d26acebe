package tandem.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs the modules' jobs: durable, each once at a time, on any number of nodes that share the
 * database.
 */
@Configuration(proxyBeanMethods = false)
class JobRunner {

  private static final int THREADS = 4;

  @Bean
  Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks) {
    var recurring = new ArrayList<RecurringTask<?>>();
    var onDemand = new ArrayList<Task<?>>();
    for (var task : tasks) {
      if (task instanceof RecurringTask<?> r) {
        recurring.add(r);
      } else {
        onDemand.add(task);
      }
    }
    return Scheduler.create(dataSource, onDemand)
        .startTasks(recurring)
        .threads(THREADS)
        .pollingInterval(Duration.ofMillis(250))
        .heartbeatInterval(Duration.ofSeconds(5))
        .shutdownMaxWait(Duration.ofSeconds(10))
        .build();
  }

  @Bean
  SmartLifecycle runJobs(Scheduler scheduler) {
    return new SmartLifecycle() {
      private volatile boolean running;

      @Override
      public void start() {
        scheduler.start();
        running = true;
      }

      @Override
      public void stop() {
        scheduler.stop();
        running = false;
      }

      @Override
      public boolean isRunning() {
        return running;
      }
    };
  }
}
