package tandem.people.duplicates;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself: whoever changed is looked at soon. */
@Configuration(proxyBeanMethods = false)
class DuplicateJobs {

  @Bean
  RecurringTask<Void> lookalikesTask(Lookalikes lookalikes) {
    return Tasks.recurring("lookalikes", FixedDelay.ofSeconds(30))
        .execute(
            (_, context) -> lookalikes.run(() -> context.getSchedulerState().isShuttingDown()));
  }
}
