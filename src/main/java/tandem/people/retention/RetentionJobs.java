package tandem.people.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself: every night what is old enough is forgotten, if a rule says so. */
@Configuration(proxyBeanMethods = false)
class RetentionJobs {

  @Bean
  RecurringTask<Void> retentionTask(Retention retention) {
    return Tasks.recurring("retention", Schedules.daily(LocalTime.of(3, 30)))
        .execute((_, context) -> retention.run(() -> context.getSchedulerState().isShuttingDown()));
  }
}
