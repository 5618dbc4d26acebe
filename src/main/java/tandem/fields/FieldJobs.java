package tandem.fields;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself: fields get their indexes, one after the other, or lose them. */
@Configuration(proxyBeanMethods = false)
class FieldJobs {

  @Bean
  Task<Void> settleFieldIndexesTask(FieldIndexes indexes) {
    return Tasks.recurring("settle-field-indexes", FixedDelay.ofSeconds(2))
        .execute((task, context) -> indexes.settle());
  }
}
